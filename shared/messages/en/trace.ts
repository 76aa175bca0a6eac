/** How a number came about, in words around its figures. */
export const traceMessages = {
  /** Through a reference table of rates. */
  throughSchedule: '{{years}} through “{{table}}”',
  throughScheduleWithoutName: '{{years}} through the discount schedule',
  years_one: '{{count}} year',
  years_other: '{{count}} years',
  more: '{{count}} more',
  months_one: '{{count}} month',
  months_other: '{{count}} months',
  running: 'column after column until {{investment}} is reached',
  where: 'where',
  source: 'Source: {{source}}',
  year: 'Year {{year}}',
  /** What a step works out, beside its sum. */
  steps: {
    quantity: 'Quantity',
    gross: 'Gross value of one year',
    impact: 'Impact of one year',
    presentValue: 'Present value',
    outcomeYear: 'Value in {{year}}',
    input: 'Worth of the input',
    price: 'In the project’s currency and prices',
    column: 'Value in {{year}}',
    discountFactor: 'Discount factor of {{year}}',
    totals: {
      ratio: 'SROI ratio',
      netRatio: 'Net SROI ratio',
      netPresentValue: 'Net present value',
      presentValue: 'Total present value',
      investment: 'Investment',
      yearlyImpact: 'Impact of one year',
      paybackOfOneYear: 'Payback period, as if the year repeated',
      paybackRunning: 'Payback period, by the running total',
    },
  },
} as const;
