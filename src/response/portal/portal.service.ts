import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ExtensionReader } from '../../consultation/deadline/extension/extension-reader.js';
import type { Extension } from '../../consultation/deadline/extension/extension.entity.js';
import { CorrectionReader, type CorrectionRow } from '../../consultation/draft/correction/correction-reader.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { outerMatterOf } from '../../letter/treatment/outer-matter.js';
import { Treatments } from '../../letter/treatment/treatments.js';
import { Database } from '../../shared/database/database.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { Clock } from '../../shared/time/clock.js';
import { UmbrellaReader, type Umbrella } from './umbrella-reader.js';
import type { OuterView } from './outer-part.js';
import { AroundAnswer, type AroundView } from './around-answer.js';
import { AnswersInHand, type AnswerInHand } from '../answer-in-hand.js';
import { Delegations, type Delegation } from '../delegations.js';
import { Outcomes } from '../outcomes.js';
import { SenderConfirmations } from '../confirmation/sender-confirmations.service.js';
import type { Response } from '../response.entity.js';
import { ResponseService } from '../response.service.js';
import { ColleagueList } from '../colleague/colleague-list.js';
import { ResponseVersion } from '../submission/response-version.entity.js';
import { toBeSentOf } from '../submission/submission.service.js';

/** An answer of the body with the version that counts, or null when nothing is submitted. */
export interface StandingAnswer {
  readonly response: Response;
  readonly version: ResponseVersion | null;
}

/** Everything the portal page shows. */
export interface PortalView {
  readonly inHand: AnswerInHand;
  /** All standing answers of the body, one for each draft where they are answered separately. */
  readonly standing: readonly StandingAnswer[];
  /** Places with something typed, and files, that would be sent now. */
  readonly typedPlaces: number;
  readonly files: number;
  /** True when something is written that has not been sent. */
  readonly isUnsent: boolean;
  /** True when «Send inn» has been pressed for what stands there, and the sender has not confirmed their address. */
  readonly waitsForCode: boolean;
  /** The extension that gave the body the deadline it has; null when it was never moved. */
  readonly extension: Extension | null;
  readonly corrections: readonly CorrectionRow[];
  /** Who is reading, and how many colleagues have links of their own. */
  readonly link: LinkActor;
  readonly colleagues: number;
  readonly around: AroundView;
  /** Who else answers, or could; null where it is not for the body. */
  readonly delegation: Delegation | null;
  /** Through whom the body could answer. */
  readonly umbrellas: readonly Umbrella[];
  readonly outer: OuterView;
  /** True when the hearing is summarised, and the body can see what became of its answer. */
  readonly isOutcomeTold: boolean;
  readonly today: CalendarDay;
}

/** Reads what a body meets when it has opened its link. */
@Injectable()
export class PortalService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly answers: AnswersInHand,
    private readonly responses: ResponseService,
    private readonly extensions: ExtensionReader,
    private readonly corrections: CorrectionReader,
    private readonly colleagues: ColleagueList,
    private readonly around: AroundAnswer,
    private readonly confirmations: SenderConfirmations,
    private readonly umbrellas: UmbrellaReader,
    private readonly treatments: Treatments,
    private readonly delegations: Delegations,
    private readonly outcomes: Outcomes,
  ) {}

  async view(link: LinkActor, draftId: string | null): Promise<PortalView> {
    const inHand = await this.answers.find(link, draftId);
    const { response, content } = inHand;
    const toBeSent = toBeSentOf(inHand, response, content);
    const isAnything = toBeSent.replyKind !== null;
    return {
      inHand,
      standing: await this.standing(link),
      typedPlaces: toBeSent.answers.length,
      files: toBeSent.files.length,
      isUnsent: isAnything && toBeSent.digest !== response?.submittedDigest,
      waitsForCode: await this.confirmations.isWaiting(link, toBeSent.seen),
      extension: await this.extensions.holdingFor(inHand.invitation, inHand.deadlineOn),
      corrections: await this.corrections.of(link.consultationId),
      link,
      colleagues: await this.colleagues.countOf(link.invitationId),
      umbrellas: await this.umbrellas.of(inHand.invitation),
      delegation: await this.delegations.of(inHand.invitation),
      around: await this.around.find(link, inHand.outline.consultation),
      outer: {
        outer: await outerMatterOf(this.database.reader, inHand.outline),
        treatment: await this.treatments.of(link.consultationId, this.database.reader),
      },
      isOutcomeTold: await this.outcomes.isTold(link.consultationId),
      today: this.clock.today(),
    };
  }

  private async standing(link: LinkActor): Promise<readonly StandingAnswer[]> {
    const reader = this.database.reader;
    const responses = await this.responses.allStanding(reader, link.invitationId);
    const versions = await reader.findBy(ResponseVersion, { responseId: In(responses.map((response) => response.id)) });
    return responses.map((response) => ({
      response,
      version:
        versions.find((version) => version.responseId === response.id && version.number === response.currentVersion) ??
        null,
    }));
  }
}
