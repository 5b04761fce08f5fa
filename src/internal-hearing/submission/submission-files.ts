import { Injectable } from '@nestjs/common';
import { Host } from '../../identity/host/host.entity.js';
import { LetterheadReader } from '../../letter/letterhead/letterhead-reader.js';
import { judgementOf } from '../../response/attachment/file-judgement.js';
import { shownFilename } from '../../response/attachment/filename.js';
import type { ReceivedFile } from '../../response/attachment/upload.service.js';
import { Database } from '../../shared/database/database.js';
import type { PdfContent } from '../../shared/documents/pdf/pdf-content.js';
import { PdfRenderer } from '../../shared/documents/pdf/pdf-renderer.js';
import { FileStore } from '../../shared/files/file-store.js';
import { ScannedFiles } from '../../shared/files/scanning/scanned-files.js';
import { Clock } from '../../shared/time/clock.js';
import { answerLetter, letterFilename, type AnswerLetterMatter, type AnswerSignatory } from './answer-letter.js';
import { answerLetterWords } from './answer-letter.words.js';
import { isAbout, MemberAnswers, type MemberContent } from './member-answers.js';
import { membersDocument } from './members-document.js';
import type { PlannedAnswer, SubmissionPlan } from './submission-plan.js';

const OWN_PDF = judgementOf({ ok: true, kind: 'pdf' });

/** The files of one answer, in the store and ready to be put to it. */
export interface DrawnFiles {
  /** Null for an answer without remarks. */
  readonly letterSha256: string | null;
  readonly files: readonly ReceivedFile[];
}

/** Draws the letter of an answer, and gathers the members' answers that go with it. */
@Injectable()
export class SubmissionFiles {
  constructor(
    private readonly database: Database,
    private readonly letterheads: LetterheadReader,
    private readonly renderer: PdfRenderer,
    private readonly files: FileStore,
    private readonly scanned: ScannedFiles,
    private readonly members: MemberAnswers,
    private readonly clock: Clock,
  ) {}

  /** The letter as it would be sent now. */
  async letter(
    plan: SubmissionPlan,
    answer: PlannedAnswer,
    signatories: readonly AnswerSignatory[],
  ): Promise<{ readonly bytes: Uint8Array; readonly filename: string }> {
    const contents = await this.contentsFor(plan, answer);
    const matter = await this.matterOf(plan, answer, signatories, contents);
    const filename = shownFilename(letterFilename(matter));
    return { bytes: (await this.renderer.render(answerLetter(matter))).bytes, filename };
  }

  /** Everything that goes with an answer, kept. A member's file that is in quarantine is refused. */
  async draw(
    plan: SubmissionPlan,
    answer: PlannedAnswer,
    signatories: readonly AnswerSignatory[],
  ): Promise<DrawnFiles> {
    if (answer.kind === 'withoutRemarks') return { letterSha256: null, files: [] };
    const { bytes, filename } = await this.letter(plan, answer, signatories);
    const letter = await this.keep(bytes, filename);
    return { letterSha256: letter.sha256, files: [letter, ...(await this.memberFiles(plan, answer))] };
  }

  private async memberFiles(plan: SubmissionPlan, answer: PlannedAnswer): Promise<readonly ReceivedFile[]> {
    const contents = await this.contentsFor(plan, answer);
    if (contents.length === 0) return [];
    const { language, hearing, host, at } = await this.matterOf(plan, answer, [], contents);
    const content = membersDocument({ host, hearing, parts: answer.composed.parts, contents, language, at });
    const document = await this.keepDrawn(content, `${answerLetterWords[language].membersFilename}.pdf`);
    const files: ReceivedFile[] = [document];
    for (const { member, files: attached } of contents) {
      for (const { filename, attachment } of attached) {
        await this.scanned.require(attachment.sha256);
        files.push({ ...attachment, filename: shownFilename(`${member.name} - ${filename}`) });
      }
    }
    return files;
  }

  private async contentsFor(
    { members }: SubmissionPlan,
    { composed }: PlannedAnswer,
  ): Promise<readonly MemberContent[]> {
    const contents = await this.members.contentOf(members);
    const places = new Set(composed.parts.flatMap((part) => part.fields).map(({ place }) => place));
    return contents.filter(
      (content) =>
        content.answers.some(({ place }) => places.has(place)) ||
        (content.files.length > 0 && isAbout(content, composed.draftId)),
    );
  }

  private async matterOf(
    { ground }: SubmissionPlan,
    { composed, inHand, draftTitle }: PlannedAnswer,
    signatories: readonly AnswerSignatory[],
    contents: readonly MemberContent[],
  ): Promise<AnswerLetterMatter> {
    const { consultation, outer, outerHost, deadlineOn, treated } = ground;
    const host = await this.database.reader.findOneByOrFail(Host, { id: consultation.hostId });
    const letterhead = await this.letterheads.current(host.id);
    const decision = treated?.decision ?? null;
    return {
      host,
      letterhead: letterhead && (await this.letterheads.printed(letterhead)),
      recipient: outerHost,
      theirReference: outer.consultation.caseNumber,
      ourReference: consultation.caseNumber,
      hearing: outer.consultation.title,
      deadlineOn,
      draftTitle,
      parts: composed.parts,
      answers: composed.fields.map(({ field, text, choice }) => ({ place: field.place, text, choice })),
      decided: decision && { organ: decision.organ, on: decision.decidedOn },
      members: [...new Set(contents.map(({ member }) => member.name))],
      signatories,
      language: inHand.invitation.languageForm,
      at: this.clock.now(),
    };
  }

  private async keepDrawn(content: PdfContent, filename: string): Promise<ReceivedFile> {
    return this.keep((await this.renderer.render(content)).bytes, filename);
  }

  private async keep(bytes: Uint8Array, filename: string): Promise<ReceivedFile> {
    return { ...OWN_PDF, ...(await this.files.keep(bytes)), filename: shownFilename(filename) };
  }
}
