// Figures of the hotline, each the answer to a question.

export interface Reports {
  /** Civil dates, both included. */
  readonly from: string;
  readonly to: string;
  /** How many cases they are drawn from, and whether there were more. */
  readonly cases: number;
  readonly isCut: boolean;
  readonly reports: readonly Report[];
}

export interface Report {
  readonly id: ReportId;
  readonly shape: 'line' | 'bars' | 'stacked';
  readonly unit: 'cases' | '%' | 'hours' | 'of 5' | 'times';
  readonly labels: readonly string[];
  readonly series: readonly ReportSeries[];
  /** What somebody should look at: models with a symptom far above its base rate. */
  readonly alarms: readonly string[];
}

interface ReportSeries {
  readonly name: string;
  /** One for each label; null where there is nothing to say. */
  readonly values: readonly (number | null)[];
}

export type ReportId =
  | 'backlog'
  | 'first-response'
  | 'solution'
  | 'verdicts'
  | 'overturned'
  | 'settled-by-bot'
  | 'satisfaction'
  | 'batches'
  | 'intervals';
