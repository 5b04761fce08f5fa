import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MailPart } from '../../delivery/incoming/reading/read-mail.js';
import type { ConsultationOutline } from '../../consultation/consultation-reader.js';
import { EXTRACTION_LIMITS } from '../../shared/documents/reading/guarded-child.js';
import { sniffFile } from '../../shared/documents/reading/sniff-file.js';
import type { Language } from '../../shared/language/words.js';
import { incomingOf } from '../form/finding/merging.js';
import type { FoundAnswer } from '../form/placing/finding.js';
import { FormIndex } from '../form/placing/form-index.js';
import { placeFound } from '../form/placing/place-found.js';
import { FormReader } from '../form/reading/form-reader.js';
import { FORM_KINDS, type FormReading } from '../form/reading/found-form.js';
import { answerAt } from '../registration/entered-answers.js';
import type { SubmittedAnswer } from '../submission/submitted-content.js';
import { withFiles, type MailFile } from './mail-files.js';

/** A mail holds one form, sometimes two; each is read by a process of its own. */
const MOST_FORMS_READ = 3;
const LARGEST_FORM_BYTES = 10_000_000;
/** Somebody waits for the page: what takes longer is no form that a person filled in. */
const LIMITS = { ...EXTRACTION_LIMITS, timeLimitSeconds: 15 };
/** A person looks at one mail at a time, and shows it again for each search and each correction. */
const MOST_REMEMBERED = 12;
const NO_FORM: FormReading = { ok: false, reason: 'unknownType' };

/** A file of the mail that is a filled response form, and what stands in it. */
export interface FormInMail {
  readonly file: MailFile;
  readonly found: FoundAnswer;
  readonly index: FormIndex;
}

/**
 * Reads the response forms among the files of a mail. Stores nothing; what the last few files came to is remembered by their
 * digest, so that a file is read once however often its page is shown, and what is confirmed is what was shown.
 */
@Injectable()
export class MailForms {
  private readonly reader = new FormReader(LIMITS);
  private readonly remembered = new Map<string, Promise<FormReading>>();

  async in(
    outline: ConsultationOutline,
    parts: readonly MailPart[],
    files: readonly MailFile[],
  ): Promise<readonly FormInMail[]> {
    const index = new FormIndex(outline);
    const likely = files.filter((file) => isNamedAsForm(file) && file.isMeant && file.sizeBytes <= LARGEST_FORM_BYTES);
    const read = likely.slice(0, MOST_FORMS_READ).map(async (file) => ({
      file,
      reading: await this.readingOf(file, parts),
    }));
    return (await Promise.all(read)).flatMap(({ file, reading }) => {
      if (!reading.ok) return [];
      const found = placeFound(reading.parts, index);
      return isForm(found) ? [{ file, found, index }] : [];
    });
  }

  private async readingOf({ at }: MailFile, parts: readonly MailPart[]): Promise<FormReading> {
    const content = parts[at]?.content;
    if (!content) return NO_FORM;
    const digest = createHash('sha256').update(content).digest('hex');
    const known = this.remembered.get(digest);
    if (known) return known;
    const reading = this.read(at, parts);
    this.remember(digest, reading);
    return reading;
  }

  private remember(digest: string, reading: Promise<FormReading>): void {
    const [oldest] = this.remembered.keys();
    if (oldest !== undefined && this.remembered.size >= MOST_REMEMBERED) this.remembered.delete(oldest);
    this.remembered.set(digest, reading);
    reading.catch(() => this.remembered.delete(digest));
  }

  /** A process is started only for what its content says is a file of a kind that a form can be. */
  private async read(at: number, parts: readonly MailPart[]): Promise<FormReading> {
    return withFiles(parts, [at], async ([laid]) => {
      const verdict = laid && (await sniffFile(laid.path));
      const kind = verdict?.ok ? FORM_KINDS.find((known) => known === verdict.kind) : undefined;
      return laid && kind ? this.reader.read(laid.path, kind) : NO_FORM;
    });
  }
}

/** What a form comes to when each of its findings goes where a person has said; what has no target stays in the file. */
export function placedFrom(
  form: FormInMail,
  targets: readonly string[],
  language: Language,
): readonly SubmittedAnswer[] {
  return incomingOf(form.found.findings, targets, form.index, language).map(({ field, texts, choice }) =>
    answerAt(field, texts.join('\n\n'), choice),
  );
}

/** An ordinary letter has headings as well: a form is one that says so itself, or whose rows are those of the hearing. */
function isForm({ identity, findings }: FoundAnswer): boolean {
  const isOurs = identity === 'current' || identity === 'earlierVersion';
  const keyed = findings.filter(({ certainty }) => certainty === 'key' || certainty === 'changedKey');
  const titled = findings.filter(({ certainty }) => certainty === 'title');
  return findings.length > 0 && (isOurs || keyed.length > 0 || titled.length >= 2);
}

function isNamedAsForm({ filename }: MailFile): boolean {
  const ending = filename.slice(filename.lastIndexOf('.') + 1).toLowerCase();
  return FORM_KINDS.some((kind) => kind === ending);
}
