/** Excel counts days; it knows none before 1900, and its count is off before March of that year. */
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_SOUND = 61;
const LAST = 2_958_465;

/** The day's number, or null for a date that Excel cannot hold. */
export function dateSerial(date: string): number | null {
  const time = Date.parse(`${date}T00:00:00Z`);
  const serial = (time - EPOCH) / DAY;
  return Number.isInteger(serial) && serial >= FIRST_SOUND && serial <= LAST ? serial : null;
}
