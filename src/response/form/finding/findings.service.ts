import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { LinkActor } from '../../../identity/access/actor.js';
import { Database } from '../../../shared/database/database.js';
import type { ExtractionFailure } from '../../../shared/documents/reading/text-block.js';
import { NotFound } from '../../../shared/errors/domain-error.js';
import { FileStore } from '../../../shared/files/file-store.js';
import type { Language } from '../../../shared/language/words.js';
import { answerKey } from '../../answer-key.js';
import { AnswersInHand, type AnswerInHand } from '../../answer-in-hand.js';
import type { Attachment } from '../../attachment/attachment.entity.js';
import { UploadService } from '../../attachment/upload.service.js';
import { choiceText } from '../../choice-text.js';
import { ResponseService } from '../../response.service.js';
import { StatementService } from '../../statement/statement.service.js';
import { tokenOf } from '../../typing/typed-form.js';
import { TypedField } from '../../typing/typed-field.entity.js';
import { parseBase } from '../../typing/typed-value.js';
import { TypingService, type TypedChange } from '../../typing/typing.service.js';
import { formWords } from '../form.words.js';
import type { FoundAnswer } from '../placing/finding.js';
import { FormIndex } from '../placing/form-index.js';
import { placeFound } from '../placing/place-found.js';
import { FormReader } from '../reading/form-reader.js';
import type { FormKind } from '../reading/found-form.js';
import { incomingOf, LEAVE, meetingOf, mergedWith, type Incoming } from './merging.js';
import type { Decisions } from './findings.form.js';

/** What a form that came back holds, beside what is typed already. */
export interface FoundInForm {
  readonly answer: FoundAnswer;
  readonly index: FormIndex;
  /** What the body has typed so far, by place. */
  readonly stored: ReadonlyMap<string, TypedField>;
}

/** A form in the answer in hand: what it holds, or why it cannot be read as a form. */
export interface ReturnedForm {
  readonly inHand: AnswerInHand;
  readonly file: Attachment;
  readonly found: FoundInForm | null;
  readonly refusal: ExtractionFailure | 'noForm' | null;
}

/** What is left to decide before anything is put in. */
export interface Undecided {
  /** Findings by their number that have no place yet. */
  readonly unplaced: readonly number[];
  /** Places where something else stands, and nobody has said whether to append or replace. */
  readonly asked: readonly string[];
  /** Something is left in the file alone, so the file must be kept. */
  readonly mustKeepFile: boolean;
}

export type Kept =
  | { readonly ok: true; readonly places: readonly string[] }
  | { readonly ok: false; readonly form: ReturnedForm; readonly undecided: Undecided };

/**
 * Reads a form that came back, and puts what was found into the answer when the sender says so. The form is an attachment of
 * the answer from the moment it is uploaded, so that nothing is lost by whoever closes the page; it is read at each showing.
 */
@Injectable()
export class FindingsService {
  private readonly reader = new FormReader();

  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly answers: AnswersInHand,
    private readonly responses: ResponseService,
    private readonly typing: TypingService,
    private readonly statements: StatementService,
    private readonly uploads: UploadService,
  ) {}

  /** What stands in an uploaded form. A file that is not among those of the answer is `NotFound`. */
  async read(link: LinkActor, draftId: string | null, attachmentId: string): Promise<ReturnedForm> {
    const inHand = await this.answers.find(link, draftId);
    const file = inHand.content.files.find((each) => each.id === attachmentId);
    if (!file) throw new NotFound('attachment');
    const kind = formKindOf(file);
    if (kind === null) return { inHand, file, found: null, refusal: 'noForm' };
    const reading = await this.reader.read(this.store.pathOf(file.sha256), kind);
    if (!reading.ok) return { inHand, file, found: null, refusal: reading.reason };
    const index = new FormIndex(inHand.outline);
    const answer = placeFound(reading.parts, index);
    return { inHand, file, found: { answer, index, stored: await this.stored(link, inHand) }, refusal: null };
  }

  /** Puts what was found where the sender said, by the same door as what is typed; or tells what is left to decide. */
  async keep(
    link: LinkActor,
    asked: { readonly draftId: string | null; readonly attachmentId: string; readonly language: Language },
    decisions: Decisions,
  ): Promise<Kept> {
    const form = await this.read(link, asked.draftId, asked.attachmentId);
    if (!form.found) return { ok: false, form, undecided: { unplaced: [], asked: [], mustKeepFile: false } };
    const { answer, index, stored } = form.found;
    const targets = answer.findings.map((_, at) => decisions.targets[at] ?? '');
    const incoming = incomingOf(answer.findings, targets, index, asked.language);
    const undecided = undecidedOf(form.found, incoming, decisions);
    if (undecided.unplaced.length + undecided.asked.length > 0 || undecided.mustKeepFile) {
      return { ok: false, form, undecided };
    }
    const changes = incoming.flatMap((each) => changeFor(each, stored, decisions, asked.language));
    const contested = await this.save(link, form, changes);
    if (contested.length > 0) {
      const again = await this.read(link, asked.draftId, asked.attachmentId);
      return { ok: false, form: again, undecided: { unplaced: [], asked: contested, mustKeepFile: false } };
    }
    await this.nameSender(link, asked.draftId, answer);
    if (!decisions.keepsFile) await this.uploads.remove(link, form.file.id);
    return { ok: true, places: incoming.map(({ field }) => field.place) };
  }

  /** Where drafts are answered separately, a form of the whole hearing goes into several answers. */
  private async save(
    link: LinkActor,
    { inHand }: ReturnedForm,
    changes: readonly Placed[],
  ): Promise<readonly string[]> {
    const { isSeparate } = inHand.scope;
    const keyFor = (draftId: string | null): string | null =>
      draftId === inHand.scope.draftId ? answerKey(inHand.scope) : draftId;
    const answers = new Set(changes.map(({ draftId }) => (isSeparate ? draftId : null)));
    const contested: string[] = [];
    for (const draftId of answers) {
      const ofAnswer = changes.filter((change) => !isSeparate || change.draftId === draftId);
      const typed = ofAnswer.map(({ change }) => change);
      const saved = await this.typing.save(link, keyFor(draftId), typed);
      contested.push(...saved.conflicts.map(({ place }) => place));
    }
    return contested;
  }

  /** Who filled in the form is who answers, unless somebody has said otherwise. */
  private async nameSender(link: LinkActor, draftId: string | null, { head }: FoundAnswer): Promise<void> {
    const { response } = await this.answers.find(link, draftId);
    if (!response || response.working.senderName !== '' || response.working.senderEmail !== '') return;
    const [senderName, senderEmail] = [head.rapporteur.slice(0, 200), head.email.slice(0, 200)];
    if (senderName === '' && senderEmail === '') return;
    await this.statements.state(link, draftId, response.workingVersion, { senderName, senderEmail });
  }

  /** A supplement has the same places as what it adds to: they are not mixed. */
  private async stored(link: LinkActor, { response }: AnswerInHand): Promise<ReadonlyMap<string, TypedField>> {
    const standing = await this.responses.allStanding(this.database.reader, link.invitationId);
    const read = standing.filter(({ id, supplementsId }) => id === response?.id || supplementsId === null);
    const beside = response?.supplementsId
      ? read.filter(({ scope, id }) => scope !== response.scope || id === response.id)
      : read;
    const fields = await this.database.reader.findBy(TypedField, { responseId: In(beside.map(({ id }) => id)) });
    const filled = fields.filter(({ text, choice }) => text !== '' || choice !== null);
    return new Map(filled.map((field) => [field.place, field]));
  }
}

interface Placed {
  readonly draftId: string | null;
  readonly change: TypedChange;
}

function undecidedOf({ answer, stored }: FoundInForm, incoming: readonly Incoming[], decisions: Decisions): Undecided {
  const targets = answer.findings.map((_, at) => decisions.targets[at] ?? '');
  const placed = new Set(incoming.map(({ field }) => field.place));
  const unplaced = targets.flatMap((target, at) => (target === LEAVE || placed.has(target) ? [] : [at]));
  const asked = incoming.filter((each) => {
    const there = stored.get(each.field.place);
    if (meetingOf(each, there) !== 'asks') return false;
    const decided = decisions.modes.get(each.field.place);
    // A decision holds for what the sender saw: somebody may have typed there since.
    return decided?.mode === undefined || decided.base !== tokenOf(there);
  });
  return {
    unplaced,
    asked: asked.map(({ field }) => field.place),
    mustKeepFile: targets.includes(LEAVE) && !decisions.keepsFile,
  };
}

function changeFor(
  incoming: Incoming,
  stored: ReadonlyMap<string, TypedField>,
  decisions: Decisions,
  language: Language,
): readonly Placed[] {
  const { field } = incoming;
  const there = stored.get(field.place);
  if (meetingOf(incoming, there) === 'alreadyThere') return [];
  const mode = decisions.modes.get(field.place)?.mode ?? 'append';
  const say = (choice: string): string => `${formWords[language].choice}: ${choiceText(field.kind, choice, language)}`;
  const value = mergedWith(incoming, there, mode, say);
  return [{ draftId: field.draftId, change: { place: field.place, ...value, base: parseBase(tokenOf(there)) } }];
}

function formKindOf({ kind, found }: Attachment): FormKind | null {
  if (kind === 'pdf' || kind === 'docx') return kind;
  return found === 'xlsx' ? 'xlsx' : null;
}
