/** The quiet colour of each stage of the map, as RRGGBB: a strong tone for bars and a pale one for headings. */
export type SheetStage = 'about' | 'stakeholders' | 'inputsAndOutputs' | 'outcomes' | 'adjustments' | 'value';

export const stageColours: { readonly [S in SheetStage]: { readonly strong: string; readonly pale: string } } = {
  about: { strong: '5B6472', pale: 'ECEEF1' },
  stakeholders: { strong: '4A6A8A', pale: 'E4ECF4' },
  inputsAndOutputs: { strong: '5F7F5B', pale: 'E6EFE4' },
  outcomes: { strong: '8A7338', pale: 'F4EEDC' },
  adjustments: { strong: '8A5A4A', pale: 'F4E7E2' },
  value: { strong: '6A5688', pale: 'ECE7F3' },
};
