import { themeQuartz } from 'ag-grid-community';

/** A size that grows with the zoom of the sheet. */
function zoomed(pixels: number): string {
  return `calc(${pixels}px * var(--ww-zoom, 1))`;
}

/** The grid's theme. Every colour is a token, so light and dark need no second theme. */
export const gridTheme = themeQuartz.withParams({
  accentColor: 'var(--ww-accent)',
  backgroundColor: 'var(--ww-surface)',
  foregroundColor: 'var(--ww-text)',
  textColor: 'var(--ww-text)',
  borderColor: 'var(--ww-border)',
  chromeBackgroundColor: 'var(--ww-surface)',
  headerBackgroundColor: 'var(--ww-surface)',
  headerTextColor: 'var(--ww-muted)',
  headerFontWeight: 500,
  headerFontSize: zoomed(12),
  headerCellHoverBackgroundColor: 'var(--ww-hover)',
  fontFamily: 'var(--ww-font)',
  fontSize: zoomed(13),
  dataFontSize: zoomed(13),
  spacing: 6,
  cellHorizontalPadding: zoomed(8),
  rowHoverColor: 'transparent',
  selectedRowBackgroundColor: 'transparent',
  rowBorder: { width: 1, color: 'var(--ww-border)' },
  columnBorder: { width: 1, color: 'var(--ww-border)' },
  headerColumnBorder: { width: 1, color: 'var(--ww-border)' },
  headerRowBorder: { width: 1, color: 'var(--ww-border-strong)' },
  pinnedColumnBorder: { width: 1, color: 'var(--ww-border-strong)' },
  pinnedRowBorder: { width: 1, color: 'var(--ww-border-strong)' },
  headerColumnResizeHandleColor: 'transparent',
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  borderRadius: 4,
  cellEditingBorder: { width: 2, color: 'var(--ww-accent)' },
  tooltipBackgroundColor: 'var(--ww-raised)',
  tooltipTextColor: 'var(--ww-text)',
  tooltipBorder: { width: 1, color: 'var(--ww-border-strong)' },
  browserColorScheme: 'inherit',
});
