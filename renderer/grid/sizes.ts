/** How high the parts of a sheet are at a zoom, in pixels. */
const LINE = 30;
const HEADING = 32;

export function sizesAt(zoom: number) {
  return {
    rowHeight: Math.round(LINE * zoom),
    headerHeight: Math.round(HEADING * zoom),
    groupHeaderHeight: Math.round(LINE * zoom),
  };
}
