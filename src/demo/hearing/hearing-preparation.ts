import type { INestApplicationContext } from '@nestjs/common';
import type { ConsultationInput } from '../../consultation/consultation-input.js';
import { ConsultationReader, type ConsultationOutline } from '../../consultation/consultation-reader.js';
import { ConsultationService } from '../../consultation/consultation.service.js';
import { Draft } from '../../consultation/draft/draft.entity.js';
import { DraftService } from '../../consultation/draft/draft.service.js';
import { OutlineService } from '../../consultation/draft/outline.service.js';
import { DocumentIntake } from '../../consultation/file/document-intake.js';
import { QuestionService, type QuestionInput } from '../../consultation/question/question.service.js';
import { ListLocking } from '../../consultation/recipient/list-locking.service.js';
import { RecipientReader } from '../../consultation/recipient/recipient-reader.js';
import { RecipientService } from '../../consultation/recipient/recipient.service.js';
import type { Dispatch } from '../../dispatch/dispatch.entity.js';
import { DispatchService } from '../../dispatch/dispatch.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { ApprovalService } from '../../letter/approval/approval.service.js';
import { LetterTemplateService } from '../../letter/template/letter-template.service.js';
import { PdfRenderer } from '../../shared/documents/pdf/pdf-renderer.js';
import { writeDocx } from '../../shared/documents/writing/write-docx.js';
import { LANGUAGE_FORMS } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { Clock } from '../../shared/time/clock.js';
import type { DraftContent, HearingContent, QuestionContent } from '../content/index.js';
import type { Cast } from '../cast/cast.js';
import { draftDocument, outlineOf } from '../documents/draft-document.js';
import { pdfOfDocument } from '../documents/pdf-of-document.js';
import { letterTexts } from './letter-texts.js';
import { PlaceKeys } from './place-keys.js';

/** A hearing with its drafts and questions; `outlinesRead` counts the drafts whose outline came from the headings of the file. */
export interface WrittenHearing {
  readonly consultationId: string;
  readonly drafts: number;
  readonly outlinesRead: number;
  readonly questions: number;
}

type Outlined = 'readFromFile' | 'typed';

/** Prepares a hearing as an adviser does it, step by step through the services, until it can be sent. */
export class HearingPreparation {
  private readonly adviser: PersonActor;

  constructor(
    private readonly context: INestApplicationContext,
    private readonly cast: Cast,
    private readonly content: HearingContent,
  ) {
    this.adviser = cast.adviser;
  }

  /** Begins the hearing, with its drafts and questions. */
  async write(deadlineOn: CalendarDay): Promise<WrittenHearing> {
    const { id } = await this.context.get(ConsultationService).create(this.adviser, this.inputOf(deadlineOn));
    const outlined: Outlined[] = [];
    for (const draft of this.content.drafts) outlined.push(await this.addDraft(id, draft));
    const keys = new PlaceKeys(await this.outline(id));
    for (const question of this.content.questions) {
      await this.context.get(QuestionService).add(this.adviser, id, questionInput(question, keys));
    }
    const outlinesRead = outlined.filter((way) => way === 'readFromFile').length;
    return { consultationId: id, drafts: outlined.length, outlinesRead, questions: this.content.questions.length };
  }

  /** Chooses every category of the register, and locks the list. Gives how many are invited. */
  async invite(consultationId: string): Promise<number> {
    const recipients = this.context.get(RecipientReader);
    const categories = await recipients.categoriesOf(this.adviser.hostId);
    const targets = categories.map(({ id }) => ({ kind: 'category', targetId: id }) as const);
    const service = this.context.get(RecipientService);
    await service.choose(this.adviser, consultationId, targets);
    await service.makeReady(this.adviser, consultationId);
    const consultation = await this.context.get(ConsultationReader).find(this.adviser, consultationId);
    const { digest } = await recipients.chosen(consultation);
    return this.context.get(ListLocking).lock(this.adviser, consultationId, digest);
  }

  /** Writes the letter in each language form. */
  async writeLetters(consultationId: string): Promise<void> {
    for (const languageForm of LANGUAGE_FORMS) {
      const texts = letterTexts(this.content, languageForm);
      await this.context
        .get(LetterTemplateService)
        .save(this.adviser, consultationId, { languageForm, seenNumber: 0, texts });
    }
  }

  /** The adviser submits it, and another person approves it. */
  async approve(consultationId: string): Promise<void> {
    const approval = this.context.get(ApprovalService);
    await approval.submit(this.adviser, consultationId);
    await approval.approve(this.cast.approver, consultationId, await approval.digestOf(consultationId));
  }

  /** Begins to send the letters of what was approved; the worker does the rest, and the hearing opens. */
  async send(consultationId: string): Promise<Dispatch> {
    const { approvedDigest } = await this.context.get(ConsultationReader).find(this.adviser, consultationId);
    return this.context.get(DispatchService).start(this.adviser, consultationId, approvedDigest ?? '');
  }

  private inputOf(deadlineOn: CalendarDay): ConsultationInput {
    const { content } = this;
    const { contact, texts, sametinget } = content;
    return {
      title: content.title,
      caseNumber: content.caseNumber,
      programme: '',
      background: texts.nb.background.join('\n\n'),
      goals: pointsOf(texts.nb.goals),
      notUnderConsultation: pointsOf(texts.nb.notUnderConsultation),
      mainChanges: pointsOf(texts.nb.mainChanges),
      shortSummary: content.briefly.join(' '),
      contactName: contact.name,
      contactPhone: contact.telephone,
      contactEmail: contact.email,
      caseOfficerId: this.adviser.id,
      samiParliament: sametinget.consulted,
      samiParliamentReason: sametinget.reason,
      answers: 'oneForAll',
      deadlineOn,
      shortDeadlineReason: '',
      signatories: content.signatories,
    };
  }

  private async addDraft(consultationId: string, content: DraftContent): Promise<Outlined> {
    const { title, shortTitle, kind } = content;
    const { filename, bytes } = await this.fileOf(content);
    const intake = await this.context.get(DocumentIntake).take(filename, bytes);
    if (!intake.ok) throw new Error(`The draft "${title}" was not taken in: ${intake.reason}`);
    const input = { title, shortTitle, kind };
    const draft = await this.context.get(DraftService).add(this.adviser, consultationId, input, intake.document);
    return this.outlineDraft(consultationId, draft, content);
  }

  /** Takes the outline that the headings of the file propose when it is right, as whoever looks it through; or types it. */
  private async outlineDraft(consultationId: string, draft: Draft, content: DraftContent): Promise<Outlined> {
    const { drafts } = await this.outline(consultationId);
    const version = drafts.find((each) => each.draft.id === draft.id)?.version;
    const service = this.context.get(OutlineService);
    const proposed = version ? await service.propose(version) : null;
    const wanted = outlineOf(content);
    const isRight = proposed?.ok === true && JSON.stringify(proposed.lines) === JSON.stringify(wanted);
    await service.write(this.adviser, draft, draft.version, isRight ? proposed.lines : wanted);
    return isRight ? 'readFromFile' : 'typed';
  }

  /** The pathway for families goes out as Word, the others as PDF. */
  private async fileOf(content: DraftContent): Promise<{ filename: string; bytes: Uint8Array }> {
    const model = draftDocument(content, this.content);
    const name = `Utkast ${content.shortTitle}`;
    if (content.key === 'familier') return { filename: `${name}.docx`, bytes: await writeDocx(model) };
    const { bytes } = await this.context.get(PdfRenderer).render(pdfOfDocument(model, this.context.get(Clock).now()));
    return { filename: `${name}.pdf`, bytes };
  }

  private outline(consultationId: string): Promise<ConsultationOutline> {
    return this.context.get(ConsultationReader).outline(consultationId);
  }
}

function questionInput(question: QuestionContent, keys: PlaceKeys): QuestionInput {
  const { scope } = question;
  return {
    kind: question.kind,
    scope: scope.kind,
    draftId: scope.kind === 'draft' || scope.kind === 'section' ? keys.draftId(scope.draft) : null,
    sectionId: scope.kind === 'section' ? keys.sectionId(scope.draft, scope.section) : null,
    draftIds: scope.kind === 'eachDraft' ? scope.drafts.map((draft) => keys.draftId(draft)) : [],
    text: question.text.nb,
    help: null,
    options: question.kind === 'choice' ? question.options.map((option) => option.label) : [],
  };
}

function pointsOf(texts: readonly string[]): string {
  return texts.join('\n');
}
