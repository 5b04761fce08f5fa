import { Injectable } from '@nestjs/common';
import type { ConsultationOutline } from '../../consultation/consultation-reader.js';
import type { NewAttachment } from '../../delivery/message/new-message.js';
import { FileStore } from '../../shared/files/file-store.js';
import type { LanguageForm } from '../../shared/language/words.js';

/** A form as it is written for bodies of one language form. */
export interface WrittenForm {
  readonly content: Uint8Array;
  readonly filename: string;
  readonly mediaType: string;
}

export type WriteForm = (outline: ConsultationOutline, form: LanguageForm) => Promise<WrittenForm>;

/**
 * The response form that goes along with a letter. What it looks like belongs to the answers, which letters know nothing
 * of: their module registers how it is written when it starts.
 */
@Injectable()
export class LetterForms {
  private write: WriteForm | null = null;

  constructor(private readonly files: FileStore) {}

  register(write: WriteForm): void {
    this.write = write;
  }

  /** The form, kept in the store; null for a hearing that asks nothing in particular, and where nobody writes forms. */
  async fileFor(outline: ConsultationOutline, form: LanguageForm): Promise<NewAttachment | null> {
    if (!this.write || !asksAnything(outline)) return null;
    const { content, filename, mediaType } = await this.write(outline, form);
    return { ...(await this.files.keep(content)), filename, mediaType };
  }
}

/** True when a form would have more than its row for everything else. */
export function asksAnything({ drafts, questions }: ConsultationOutline): boolean {
  return drafts.length + questions.length > 0;
}
