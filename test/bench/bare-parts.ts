/** What is timed in the bare grid: what it can do too, in its own way. */
import type { MeasuredPage } from './measured-page.ts';
import type { Measurement } from './measurement.ts';
import { edits, PASTED_COLUMNS, PASTES, PASTING, pastedRows, scrolling } from './typing.ts';
import type { PartName } from './window-parts.ts';

async function opening({ page }: MeasuredPage): Promise<Measurement[]> {
  const time = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const start = performance.now();
        window.bareGrid?.show();
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now() - start);
        requestAnimationFrame(() => channel.port2.postMessage(null));
      }),
  );
  await page.waitForTimeout(500);
  return [{ name: 'opening the file to cells and ratio', summary: 'median', times: [time], target: '' }];
}

async function paste(page: MeasuredPage): Promise<Measurement[]> {
  const times: number[] = [];
  for (let turn = 0; turn < PASTES; turn += 1) {
    await page.focusFirst('proxy.description');
    const time = await page.page.evaluate(
      ([columns, values]) =>
        new Promise<number>((done) => {
          const start = performance.now();
          window.bareGrid?.put(columns, values);
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done(performance.now() - start);
          requestAnimationFrame(() => channel.port2.postMessage(null));
        }),
      [PASTED_COLUMNS, pastedRows(turn)] as const,
    );
    times.push(time);
    await page.page.waitForTimeout(500);
  }
  return [{ name: PASTING, summary: 'median', times, target: '' }];
}

/** Opening comes first, whether it is asked for or not: without it there is no grid. */
export async function measureBare(page: MeasuredPage, parts: readonly PartName[]): Promise<Measurement[]> {
  await page.page.waitForFunction(() => window.bareGrid !== undefined);
  const measured = await opening(page);
  if (parts.includes('edits')) measured.push(...(await edits(page, 'outcome.deadweight')));
  if (parts.includes('scrolling')) measured.push(...(await scrolling(page)));
  if (parts.includes('paste')) measured.push(...(await paste(page)));
  return measured;
}
