import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { LinkActor } from '../../identity/access/actor.js';
import { digestOf } from '../../shared/security/keyring.js';
import type { Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnswersInHand } from '../answer-in-hand.js';
import type { AnswerScope } from '../answer-sheet.js';
import { answerAddress } from '../portal/portal-address.js';
import { CheckViews } from '../submission/check-views.js';
import { typedAbout } from '../submission/check.page.js';
import { confirmationWords } from './confirmation.words.js';
import { SenderConfirmations, type Pressed, type Sender } from './sender-confirmations.service.js';

/** Where a browser goes after «Send inn»: to the receipt, to the code, or back to the check page. */
@Injectable()
export class PressedViews {
  constructor(
    private readonly confirmations: SenderConfirmations,
    private readonly answers: AnswersInHand,
    private readonly checks: CheckViews,
    private readonly frames: Frames,
  ) {}

  senderOf(request: Request, link: LinkActor): Sender {
    return { link, browser: digestOf(request.sessionID), language: this.frames.languageOf(request) };
  }

  async after(
    request: Request,
    link: LinkActor,
    draftId: string | null,
    pressed: Pressed,
    typed?: Typed,
  ): Promise<Page | SeeOther> {
    const { scope } = await this.answers.find(link, draftId);
    if (pressed.ok) return new SeeOther(answerAddress('/svar/kvittering', scope));
    const { reason } = pressed;
    if (reason === 'nothingOpen') return this.nothingOpen(this.senderOf(request, link), scope);
    if (reason !== 'nothingToSubmit' && reason !== 'changedSinceCheck' && reason !== 'draftsNotNamed') {
      return new SeeOther(answerAddress('/svar/bekreftelse', scope));
    }
    const shown = typed ?? (await this.typedBefore(request, link, draftId));
    return this.checks.page(request, link, { typed: shown, errors: [], reason });
  }

  nothingOpen({ language }: Sender, scope: AnswerScope): SeeOther {
    const text = confirmationWords[language].nothingOpen;
    return new SeeOther(answerAddress('/svar/kontroll', scope), { kind: 'info', text });
  }

  /** What the sender had typed on the check page, from the confirmation that kept it. */
  private async typedBefore(request: Request, link: LinkActor, draftId: string | null): Promise<Typed> {
    const open = await this.confirmations.open(this.senderOf(request, link), draftId);
    return open ? { ...typedAbout(open.confirmation.about), formKey: open.confirmation.formKey } : {};
  }
}
