import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { LinkActor } from '../../identity/access/actor.js';
import { Clock } from '../../shared/time/clock.js';
import { typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { Database } from '../../shared/database/database.js';
import { AnswersInHand } from '../answer-in-hand.js';
import { cannotSubmit } from '../colleague/cannot-submit.js';
import { ColleagueList } from '../colleague/colleague-list.js';
import { draftFrom } from '../portal/portal-address.js';
import { CheckPage, type CheckRefusal } from './check.page.js';
import { checkWords } from './check.words.js';
import type { AboutAnswer } from './about-answer.js';
import { namedDraftsOf } from './named-drafts.rules.js';
import { namedDraftWords } from './named-drafts.words.js';
import { pointedOut } from './pointed-out.js';
import { followsPreliminary } from './preliminary.js';
import { toBeSentOf } from './submission.service.js';

/** Makes the check page for the answer that an address is about. */
@Injectable()
export class CheckViews {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly answers: AnswersInHand,
    private readonly frames: Frames,
    private readonly colleagues: ColleagueList,
  ) {}

  async page(request: Request, link: LinkActor, refusal: CheckRefusal | null = null): Promise<CheckPage> {
    const inHand = await this.answers.find(link, draftFrom(request.query['utkast']));
    const language = this.frames.languageOf(request);
    const submitters = link.maySubmit ? [] : await this.colleagues.submittersOf(link.invitationId);
    const view = {
      inHand,
      today: this.clock.today(),
      cannotSubmit: cannotSubmit(link, submitters, language),
      followsPreliminary: await followsPreliminary(this.database.reader, inHand.response),
    };
    return new CheckPage(language, view, refusal);
  }

  /** The error of a form that does not say which drafts the answer is about, where it must. */
  async draftErrors(request: Request, link: LinkActor, { draftIds }: AboutAnswer): Promise<readonly FieldError[]> {
    const inHand = await this.answers.find(link, draftFrom(request.query['utkast']));
    const { replyKind, answers } = toBeSentOf(inHand, inHand.response, inHand.content);
    const named = replyKind && namedDraftsOf(inHand, replyKind, { said: draftIds, answers });
    if (named?.length !== 0) return [];
    return [{ field: 'draftIds', message: namedDraftWords[this.frames.languageOf(request)].missing }];
  }

  /** The error of a form whose answer holds a national identity number that the sender has not ticked as seen. */
  async identityErrors(request: Request, link: LinkActor, typed: Typed): Promise<readonly FieldError[]> {
    if (typedText(typed, 'identitySeen') === 'yes') return [];
    const inHand = await this.answers.find(link, draftFrom(request.query['utkast']));
    const language = this.frames.languageOf(request);
    const found = pointedOut(inHand, toBeSentOf(inHand, inHand.response, inHand.content), language);
    if (!found.some(({ isStrong }) => isStrong)) return [];
    return [{ field: 'identitySeen', message: checkWords[language].identityUnseen }];
  }
}
