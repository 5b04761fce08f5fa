import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { IsEmail, IsNotEmpty, MaxLength } from 'class-validator';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { Clock } from '../../shared/time/clock.js';
import { readForm, typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnswersInHand } from '../answer-in-hand.js';
import { answerAddress, draftFrom } from '../portal/portal-address.js';
import { ConfirmationPage, type ConfirmationRefusal } from './confirmation.page.js';
import { confirmationWords } from './confirmation.words.js';
import { PressedViews } from './pressed-views.js';
import { SenderConfirmations, type Sender } from './sender-confirmations.service.js';
import { VersionSenders } from './version-senders.js';

/** An address that the code is to go to instead. */
export class AddressForm {
  @IsNotEmpty({ message: 'required' })
  @IsEmail({}, { message: 'email' })
  @MaxLength(200, { message: 'tooLong' })
  senderEmail!: string;
}

/** The code that was sent to the sender: writing it, asking for another, changing the address, and sending without it. */
@Controller('svar/bekreftelse')
@ForLinkHolder()
export class ConfirmationController {
  constructor(
    private readonly confirmations: SenderConfirmations,
    private readonly senders: VersionSenders,
    private readonly pressed: PressedViews,
    private readonly answers: AnswersInHand,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
  ): Promise<Page | SeeOther> {
    return this.page(request, link, draftFrom(draft), null);
  }

  @Post()
  async confirm(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const words = confirmationWords[this.frames.languageOf(request)];
    const draftId = draftFrom(draft);
    const code = typedText(typedFrom(body), 'code');
    const sender = this.pressed.senderOf(request, link);
    const pressed = await this.confirmations.confirm(sender, draftId, code);
    if (pressed.ok || !('triesLeft' in pressed)) return this.pressed.after(request, link, draftId, pressed);
    const message = pressed.reason === 'wrong' ? words.wrong(pressed.triesLeft) : words[pressed.reason];
    const refusal = { typed: {}, errors: [{ field: 'code', message }], warning: false, status: 422 } as const;
    return this.page(request, link, draftId, refusal);
  }

  @Post('ny-kode')
  async resend(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
  ): Promise<SeeOther> {
    const sender = this.pressed.senderOf(request, link);
    const sent = await this.confirmations.resend(sender, draftFrom(draft));
    return this.afterCode(sender, draftFrom(draft), sent);
  }

  @Post('adresse')
  async changeAddress(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const draftId = draftFrom(draft);
    const form = readForm(AddressForm, body, this.frames.languageOf(request));
    if (!form.ok) {
      const refusal = { typed: form.typed, errors: form.errors, warning: false, status: 422 } as const;
      return this.page(request, link, draftId, refusal);
    }
    const sender = this.pressed.senderOf(request, link);
    const changed = await this.confirmations.changeAddress(sender, draftId, form.value.senderEmail);
    return typeof changed === 'string'
      ? this.afterCode(sender, draftId, changed)
      : this.pressed.after(request, link, draftId, changed);
  }

  @Post('uten-kode')
  async sendWithout(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
  ): Promise<Page | SeeOther> {
    const draftId = draftFrom(draft);
    const pressed = await this.confirmations.sendWithout(this.pressed.senderOf(request, link), draftId);
    if (pressed.ok || pressed.reason !== 'tooEarly') return this.pressed.after(request, link, draftId, pressed);
    const warning = confirmationWords[this.frames.languageOf(request)].tooEarly;
    return this.page(request, link, draftId, { typed: {}, errors: [], warning, status: 409 });
  }

  private async afterCode(
    sender: Sender,
    draftId: string | null,
    sent: 'sent' | 'tooSoon' | 'limited' | 'nothingOpen',
  ): Promise<SeeOther> {
    const words = confirmationWords[sender.language];
    const { scope } = await this.answers.find(sender.link, draftId);
    if (sent === 'nothingOpen') return this.pressed.nothingOpen(sender, scope);
    const notice =
      sent === 'sent'
        ? ({ kind: 'success', text: words.resent } as const)
        : ({ kind: 'warning', text: words[sent] } as const);
    return new SeeOther(answerAddress('/svar/bekreftelse', scope), notice);
  }

  private async page(
    request: Request,
    link: LinkActor,
    draftId: string | null,
    refusal: ConfirmationRefusal | null,
  ): Promise<Page | SeeOther> {
    const sender = this.pressed.senderOf(request, link);
    const open = await this.confirmations.open(sender, draftId);
    if (!open) return this.pressed.nothingOpen(sender, (await this.answers.find(link, draftId)).scope);
    const { confirmation, inHand } = open;
    const domain = await this.senders.domainOf(this.database.reader, inHand.invitation, confirmation.address);
    return new ConfirmationPage(sender.language, { open, domain, now: this.clock.now() }, refusal);
  }
}
