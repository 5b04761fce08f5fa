import type { SummaryModel } from '../summary.model.js';
import type { FormsLine } from './forms-job.js';
import type { SummaryFormat } from './summary-forms.types.js';

/** Of each form; all that are asked for are so many thousands. */
const WHOLE = 1_000;
const MILLISECONDS_BETWEEN = 250;

/** Says how far the forms have come, not oftener than anybody can read. */
export class ProgressTeller {
  private readonly expected: number;
  private finished = 0;
  private format: SummaryFormat = 'docx';
  private toldAt = -Infinity;

  constructor(
    model: SummaryModel,
    private readonly formats: readonly SummaryFormat[],
    private readonly say: (line: FormsLine) => void,
  ) {
    const { placements, unplaced } = model.figures;
    this.expected = Math.max(1, placements + unplaced + model.bodies.length);
  }

  begin(format: SummaryFormat): void {
    this.format = format;
    this.tell(0);
  }

  /** @param lines Of the form that is being written. */
  written(lines: number): void {
    if (performance.now() - this.toldAt < MILLISECONDS_BETWEEN) return;
    this.tell(Math.min(WHOLE - 1, Math.floor((lines * WHOLE) / this.expected)));
  }

  end(): void {
    this.finished += 1;
    this.tell(0);
  }

  private tell(share: number): void {
    this.toldAt = performance.now();
    const total = this.formats.length * WHOLE;
    this.say({
      kind: 'progress',
      progress: { format: this.format, done: this.finished * WHOLE + share, total },
    });
  }
}
