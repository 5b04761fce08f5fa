import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { answerSheetOf } from '../../response/answer-sheet.js';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import type { Reader } from '../../shared/database/database.js';
import { FileStore } from '../../shared/files/file-store.js';
import type { ScannedFiles } from '../../shared/files/scanning/scanned-files.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { NOTHING_WITHHELD, WithheldParts, type WithheldOfAnswer } from '../withholding/withheld-parts.js';
import type { NotShown, PublishedAnswer, PublishedFile, PublishedRow, PublishedText } from './published-answer.js';
import { shownBody } from './not-shown.words.js';
import { PublishedFiles } from './published-files.js';
import { PublishedTexts } from './published-texts.js';
import type { PublicHearing, PublicRow } from './public-rows.js';
import { notShownOf } from './standing.rules.js';

/** An answer that the public knows of, with what is withheld of it and whether it may be read. */
export interface ShownAnswer {
  readonly row: PublicRow;
  readonly receivedOn: CalendarDay;
  readonly draftTitles: readonly string[];
  readonly withheld: WithheldOfAnswer;
  /** Null for an answer that is published. */
  readonly notShown: NotShown | null;
}

/** Puts together what the public may see of answers; knows nothing of which of them are asked for. */
@Injectable()
export class AnswerParts {
  constructor(
    private readonly consultations: ConsultationReader,
    private readonly withheld: WithheldParts,
    private readonly publishedFiles: PublishedFiles,
    private readonly publishedTexts: PublishedTexts,
    private readonly store: FileStore,
  ) {}

  /** Which of them may be read, and which are only listed. */
  async shown(via: Reader, hearing: PublicHearing, rows: readonly PublicRow[]): Promise<readonly ShownAnswer[]> {
    const withheld = await this.withheld.of(
      via,
      rows.map(({ responseId }) => responseId),
    );
    const titles = await this.draftTitles(via, hearing);
    return rows.map((row) => {
      const own = withheld.get(row.responseId) ?? NOTHING_WITHHELD;
      return {
        row,
        receivedOn: CalendarDay.of(row.receivedOn),
        draftTitles: row.draftIds.flatMap((id) => titles.get(id) ?? []),
        withheld: own,
        notShown: notShownOf(row, own.whole),
      };
    });
  }

  async rows(via: Reader, answers: readonly ShownAnswer[]): Promise<readonly PublishedRow[]> {
    const files = await this.files(
      via,
      answers.filter(({ notShown }) => notShown === null),
    );
    return answers.map((answer) => rowOf(answer, files.get(answer.row.versionId) ?? []));
  }

  async whole(via: Reader, hearing: PublicHearing, answer: ShownAnswer): Promise<PublishedAnswer> {
    const { versionId } = answer.row;
    const isPublished = answer.notShown === null;
    const version = await via.findOneByOrFail(ResponseVersion, { id: versionId });
    const attachments = isPublished ? ((await this.files(via, [answer])).get(versionId) ?? []) : [];
    const texts = isPublished ? ((await this.texts(via, hearing, [answer])).get(versionId) ?? []) : [];
    return {
      ...rowOf(answer, attachments),
      versionId,
      ...(isPublished ? saidOf(version) : NOTHING_SAID),
      texts,
      attachments,
      mayBeAskedFor: !isPublished || hasWithheld(answer.withheld),
    };
  }

  /** By version. */
  async files(via: Reader, answers: readonly ShownAnswer[]): Promise<ReadonlyMap<string, readonly PublishedFile[]>> {
    return this.publishedFiles.of(
      via,
      answers.map(({ row: { versionId }, withheld }) => ({ versionId, withheld })),
    );
  }

  /** By version. */
  async texts(
    via: Reader,
    { consultation }: PublicHearing,
    answers: readonly ShownAnswer[],
  ): Promise<ReadonlyMap<string, readonly PublishedText[]>> {
    const parts = answerSheetOf(await this.consultations.outline(consultation.id, via));
    const headings = new Map(
      parts.flatMap(({ draft, fields }) => fields.map(({ place, label }) => [place, label || (draft?.title ?? '')])),
    );
    const wanted = answers.map(({ row: { versionId }, withheld: { passages } }) => ({ versionId, passages }));
    return this.publishedTexts.of(via, wanted, headings);
  }

  /** In the order of the hearing, those of the hearing that it answers in too. */
  async draftTitles(via: Reader, { consultation }: PublicHearing): Promise<ReadonlyMap<string, string>> {
    const { drafts } = await this.consultations.outline(consultation.id, via);
    return new Map(drafts.map(({ draft }) => [draft.id, draft.title]));
  }

  open(file: PublishedFile, scanned: ScannedFiles): Promise<Readable> {
    return file.isRedacted ? this.store.stream(file.sha256) : scanned.stream(file.sha256);
  }
}

/** Whom an answer names and how it was given are said in it: of one that is only listed they are not told. */
const NOTHING_SAID = { onBehalfOf: [], other: null, isPreliminary: false } as const;

function saidOf({ onBehalfOf, endorsesName, answersThroughName, isPreliminary }: ResponseVersion) {
  return { onBehalfOf, other: endorsesName ?? answersThroughName, isPreliminary };
}

function rowOf({ row, receivedOn, draftTitles, notShown }: ShownAnswer, files: readonly PublishedFile[]): PublishedRow {
  const { responseId, invitationId, body, isPrivatePerson, replyKind } = row;
  return {
    responseId,
    invitationId,
    // Nobody has decided that a private person's name may stand on the web before the answer is published.
    body: shownBody({ body, isPrivatePerson, notShown }, 'nb'),
    isPrivatePerson,
    replyKind,
    receivedOn,
    draftTitles,
    standing: notShown === null ? 'published' : 'listedOnly',
    notShown,
    files: files.filter((file) => file.notShown === null).length,
  };
}

function hasWithheld({ attachments, passages }: WithheldOfAnswer): boolean {
  return attachments.length + passages.length > 0;
}
