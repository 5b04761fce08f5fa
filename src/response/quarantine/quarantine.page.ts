import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { FileScan } from '../../shared/files/scanning/file-scan.entity.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { answersWords } from '../answers/answers.words.js';
import type { HeldFile } from './quarantine.service.js';
import { quarantineWords } from './quarantine.words.js';

/** What the page is made from. */
export interface QuarantineView {
  readonly consultation: Consultation;
  readonly responseId: string;
  readonly body: string;
  readonly file: HeldFile;
}

/** What the scanner has said of a file of an answer, with a place to say that it was mistaken. */
export class QuarantinePage extends Page {
  readonly template = 'pages/response/quarantine';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly said: string;
  readonly problem: string | false;
  readonly isHeld: boolean;
  readonly releases: readonly { readonly who: string; readonly reason: string }[];
  readonly summary: ErrorSummary;
  readonly field: Field;
  readonly mayRelease: boolean;

  constructor(
    language: Language,
    { consultation, responseId, body, file }: QuarantineView,
    { typed, errors }: { readonly typed: Typed; readonly errors: readonly FieldError[] } = { typed: {}, errors: [] },
  ) {
    super();
    this.t = quarantineWords[language];
    this.title = this.t.title(file.attachment.filename);
    this.status = errors.length > 0 ? 422 : 200;
    const answer = {
      href: consultationPath(consultation.id, 'svar', responseId),
      text: answersWords[language].answerFrom(body),
    };
    this.crumbs = [...crumbsTo(consultation, language), answer];
    this.said = saidOf(file.scan, language);
    this.problem = file.scan?.state === 'waiting' && file.scan.problem !== null && this.t.noAnswer;
    this.isHeld = file.scan?.state === 'quarantined';
    this.releases = file.releases.map(({ byName, at, reason }) => ({
      who: this.t.releasedBy(byName, formatInstant(at, language)),
      reason,
    }));
    this.summary = errorSummary(errors);
    this.field = new FieldSet(typed, errors).textArea({
      name: 'reason',
      label: this.t.reason,
      rows: 4,
      required: true,
    });
    this.mayRelease = file.mayRelease;
  }
}

function saidOf(scan: FileScan | null, language: Language): string {
  const words = quarantineWords[language];
  if (!scan) return words.unscanned;
  const when = scan.settledAt ? formatInstant(scan.settledAt, language) : '';
  switch (scan.state) {
    case 'waiting':
      return words.waiting;
    case 'clean':
      return words.clean(when, scan.engine ?? '');
    case 'quarantined':
      return words.quarantined(scan.found ?? '', when);
    case 'released':
      return words.released(scan.found ?? '');
  }
}

/** A file that nobody may open now, as the page of its answer says it. */
export interface HeldFileView {
  readonly text: string;
  readonly href: string;
}

/** The files of an answer that are held back, for its page on the desk. */
export function heldFiles(
  files: readonly { readonly attachmentId: string; readonly filename: string; readonly sha256: string }[],
  scans: ReadonlyMap<string, FileScan>,
  { path, language }: { readonly path: string; readonly language: Language },
): readonly HeldFileView[] {
  const words = quarantineWords[language];
  return files.flatMap(({ attachmentId, filename, sha256 }) => {
    const state = scans.get(sha256)?.state;
    if (state !== 'waiting' && state !== 'quarantined') return [];
    const text = state === 'waiting' ? words.heldWaiting(filename) : words.heldQuarantined(filename);
    return [{ text, href: `${path}/karantene/${attachmentId}` }];
  });
}
