/** The only two ways between a window and the main process. */
export const CALL = 'worthwhile:call';
export const EVENT = 'worthwhile:event';
