/** Text of the workbook that an assurer gets. Sentences for failures stand in `problems`, labels of fields in `fields.ts`. */
export const workbookMessages = {} as const;
