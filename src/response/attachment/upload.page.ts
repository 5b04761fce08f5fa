import { newId } from '../../shared/database/id.js';
import { formatSize } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError } from '../../shared/web/form.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import type { AnswerInHand } from '../answer-in-hand.js';
import { answerAddress } from '../portal/portal-address.js';
import type { Attachment } from './attachment.entity.js';
import { fileView, type FileView } from './file-view.js';
import type { PartOnItsWay } from './part/part.service.js';
import { PARTS_ADDRESS } from './part/part-intake.js';
import { uploadWords, type UploadWords } from './upload.words.js';

/** A file of the answer, and which way it can be moved. */
interface ListedFile extends FileView {
  readonly isNotFirst: boolean;
  readonly isNotLast: boolean;
}

/** An upload that was begun: as the page shows it, and as its script finds it again. */
interface BegunView {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly hereBytes: number;
  readonly cameThrough: string;
  readonly cancelHref: string;
  readonly cancelText: string;
}

/** What stands on the page beside the answer itself. */
export interface UploadState {
  readonly removed: readonly Attachment[];
  readonly onTheirWay: readonly PartOnItsWay[];
  readonly errors?: readonly FieldError[];
  /** What was uploaded all the same; empty when nothing was. */
  readonly kept?: string;
}

/** Where a body uploads its answer, sees what became of each file, and puts them in order. */
export class UploadPage extends Page {
  readonly template = 'pages/response/upload';
  override readonly layout: Layout = 'portal';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  override readonly scripts = ['upload'];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly kept: string;
  readonly field: Field;
  readonly action: string;
  readonly partsAction: string;
  /** What the script says, as JSON: it makes rows for files that no page of ours has seen. */
  readonly says: string;
  readonly language: Language;
  /** The same form sent twice is one upload. */
  readonly uploadKey = newId();
  readonly files: readonly ListedFile[];
  readonly removed: readonly FileView[];
  readonly onTheirWay: readonly BegunView[];
  readonly checkHref: string;

  constructor(language: Language, inHand: AnswerInHand, state: UploadState) {
    super();
    const { scope, outline, content } = inHand;
    const { removed, onTheirWay, errors = [], kept = '' } = state;
    this.t = uploadWords[language];
    this.language = language;
    this.title = this.t.title;
    this.status = errors.length > 0 ? 422 : 200;
    this.crumbs = [{ href: answerAddress('/svar', scope), text: outline.consultation.title }];
    this.summary = errorSummary(errors);
    this.kept = kept;
    const said = { name: 'files', label: this.t.files, hint: this.t.filesHint, type: 'file' } as const;
    this.field = new FieldSet({}, errors).input(said);
    this.action = answerAddress('/svar/opplasting', scope);
    this.partsAction = answerAddress(PARTS_ADDRESS, scope);
    this.says = JSON.stringify(spoken(this.t));
    this.files = content.files.map((file, index) => ({
      ...fileView(file, language, content.scans.get(file.sha256)),
      isNotFirst: index > 0,
      isNotLast: index < content.files.length - 1,
    }));
    this.removed = removed.map((file) => fileView(file, language));
    this.onTheirWay = onTheirWay.map((begun) => begunView(begun, language));
    this.checkHref = answerAddress('/svar/kontroll', scope);
  }
}

function begunView({ part, hereBytes }: PartOnItsWay, language: Language): BegunView {
  const { id, filename, sizeBytes } = part;
  const words = uploadWords[language];
  return {
    id,
    name: filename,
    sizeBytes,
    hereBytes,
    cameThrough: words.cameThrough(formatSize(hereBytes, language), formatSize(sizeBytes, language)),
    cancelHref: `${PARTS_ADDRESS}/${id}/avbrudd`,
    cancelText: words.cancelFile(filename),
  };
}

/** The script's words, with places (`{0}`, `{1}`) where it puts names and sizes. */
function spoken(words: UploadWords): Readonly<Record<string, string>> {
  const { waiting, uploading, paused, offline, finishing, done, notSent, signedOut, noRoom } = words;
  return {
    ...{ waiting, uploading, paused, offline, finishing, done, notSent, signedOut, noRoom },
    ...{ pause: words.pause, resume: words.resume, cancel: words.cancel, drop: words.drop },
    pauseFile: words.pauseFile('{0}'),
    resumeFile: words.resumeFile('{0}'),
    cancelFile: words.cancelFile('{0}'),
    cancelled: words.cancelled('{0}'),
    cameThrough: words.cameThrough('{0}', '{1}'),
  };
}
