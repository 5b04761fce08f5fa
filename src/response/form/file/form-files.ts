import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { plainName } from '../../../shared/language/plain-name.js';
import type { Language } from '../../../shared/language/words.js';
import { formWords } from '../form.words.js';
import { responseFormOf, type FormOutline, type ResponseForm } from '../response-form.js';

/** What the form is written as, by the name that stands in its address. */
export const FORM_FORMATS = ['word', 'excel', 'pdf'] as const;
export type FormFormat = (typeof FORM_FORMATS)[number];

/** A form ready to be downloaded or sent along. */
export interface FormFile {
  readonly content: Buffer;
  readonly filename: string;
  readonly mediaType: string;
}

interface Writer {
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (form: ResponseForm) => Promise<Buffer>;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
// Loaded when somebody first asks for a form: the libraries are heavy, and the service should start fast.
const WRITERS: Readonly<Record<FormFormat, Writer>> = {
  word: {
    ending: 'docx',
    mediaType: `${OFFICE}.wordprocessingml.document`,
    write: async (form) => (await import('../writing/write-form-docx.js')).writeFormDocx(form),
  },
  excel: {
    ending: 'xlsx',
    mediaType: `${OFFICE}.spreadsheetml.sheet`,
    write: async (form) => (await import('../writing/write-form-xlsx.js')).writeFormXlsx(form),
  },
  pdf: {
    ending: 'pdf',
    mediaType: 'application/pdf',
    write: async (form) => (await import('../writing/write-form-pdf.js')).writeFormPdf(form),
  },
};

/** Forms change seldom and may be asked for by everyone at once; a few hundred kilobytes each. */
const MOST_REMEMBERED = 60;
const LONGEST_NAME = 60;

/** Writes the response form of a hearing, and remembers what it has written while nothing of it changes. */
@Injectable()
export class FormFiles {
  private readonly remembered = new Map<string, Promise<Buffer>>();

  async make(outline: FormOutline, format: FormFormat, language: Language): Promise<FormFile> {
    const form = responseFormOf(outline, language);
    const { ending, mediaType, write } = WRITERS[format];
    const content = await this.written(`${format} ${digestOf(form)}`, () => write(form));
    return {
      content,
      mediaType,
      filename: `${formWords[language].file}-${nameFrom(outline.consultation.title)}.${ending}`,
    };
  }

  private written(key: string, write: () => Promise<Buffer>): Promise<Buffer> {
    const known = this.remembered.get(key);
    if (known) return known;
    const [oldest] = this.remembered.keys();
    if (oldest !== undefined && this.remembered.size >= MOST_REMEMBERED) this.remembered.delete(oldest);
    const writing = write();
    this.remembered.set(key, writing);
    writing.catch(() => this.remembered.delete(key));
    return writing;
  }
}

/** The format that an address names, or undefined. */
export function formatNamed(text: unknown): FormFormat | undefined {
  return FORM_FORMATS.find((format) => format === text);
}

function digestOf(form: ResponseForm): string {
  return createHash('sha256').update(JSON.stringify(form)).digest('hex');
}

/** A title as the end of a file's name, not longer than a line. */
function nameFrom(title: string): string {
  return plainName(title).toLowerCase().slice(0, LONGEST_NAME).replace(/-+$/, '');
}
