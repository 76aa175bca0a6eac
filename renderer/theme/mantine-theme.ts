import {
  ActionIcon,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Menu,
  Modal,
  NativeSelect,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';

const accent: MantineColorsTuple = [
  '#eaf0fc',
  '#d3dff6',
  '#a6bfee',
  '#86acff',
  '#5684dd',
  '#3a6bcf',
  '#2f61c6',
  '#2857b8',
  '#214a9f',
  '#193c85',
];

/** Mantine paints its inputs and menus in the dark with these: the tokens' own greys. */
const dark: MantineColorsTuple = [
  '#e5e9ef',
  '#c9d1dc',
  '#a7b1bf',
  '#8e99a8',
  '#46505e',
  '#343c47',
  '#1a1e25',
  '#20252d',
  '#171a20',
  '#14171c',
];

export const mantineTheme = createTheme({
  fontFamily: 'var(--ww-font)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
  headings: { fontFamily: 'var(--ww-font)', fontWeight: '600' },
  colors: { accent, dark },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'sm',
  radius: { sm: '6px', md: '8px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } }),
    Button: Button.extend({ defaultProps: { size: 'xs' } }),
    Checkbox: Checkbox.extend({ defaultProps: { radius: 3 } }),
    // The first item has the focus in place of an element before it, which stands in no menu by the rules of ARIA.
    Menu: Menu.extend({ defaultProps: { shadow: 'md', withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        lockScroll: false,
        overlayProps: { backgroundOpacity: 0.4 },
        transitionProps: { duration: 100 },
      },
    }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'xs' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'xs' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 500, withArrow: false, multiline: true } }),
  },
});

/** Mantine's own variables, from our tokens: the same names in light and dark, since the tokens change under them. */
export const mantineVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--ww-raised)',
    '--mantine-color-text': 'var(--ww-text)',
    '--mantine-color-dimmed': 'var(--ww-muted)',
    '--mantine-color-default': 'var(--ww-raised)',
    '--mantine-color-default-hover': 'var(--ww-hover)',
    '--mantine-color-default-border': 'var(--ww-border-strong)',
    '--mantine-color-placeholder': 'var(--ww-faint)',
    '--mantine-color-error': 'var(--ww-error)',
    '--mantine-color-anchor': 'var(--ww-accent)',
  };
  return { variables: {}, light: shared, dark: shared };
};
