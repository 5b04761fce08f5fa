import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { scopeRefusal } from '../../consultation/deadline/extension/extension.rules.js';
import { extensionRefusalWords } from '../../consultation/deadline/extension/extension.words.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import type { Language } from '../../shared/language/words.js';
import { Clock } from '../../shared/time/clock.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { responsePolicy } from '../response.policy.js';
import { ExtensionRequestReader } from './extension-request-reader.js';
import { readRequest } from './extension-request.form.js';
import { ExtensionRequestPage, type ExtensionRequestPageView } from './extension-request.page.js';
import { extensionRequestWords } from './extension-request.words.js';
import { ExtensionRequests } from './extension-requests.service.js';

type Shown = Pick<ExtensionRequestPageView, 'typed' | 'errors'>;

/** A body's wish for a later deadline, on its own pages. */
@Controller('svar/utsatt-frist')
@ForLinkHolder()
export class ExtensionRequestController {
  constructor(
    private readonly requests: ExtensionRequests,
    private readonly found: ExtensionRequestReader,
    private readonly reader: ConsultationReader,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentLink() link: LinkActor): Promise<Page> {
    return this.page(request, link, { typed: { name: link.holderName }, errors: [] });
  }

  @Post()
  async ask(@Req() request: Request, @CurrentLink() link: LinkActor, @Body() body: unknown): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const { consultation, invitation } = await this.hearingOf(link);
    const setting = { state: consultation.state, today: this.clock.today(), language };
    const read = readRequest(body, { formerOn: invitation.deadlineIn(consultation), ...setting });
    if (!read.ok) return this.page(request, link, read);
    await this.requests.ask(link, read.wished);
    return new SeeOther('/svar', { kind: 'success', text: extensionRequestWords[language].sent });
  }

  @Post('tilbaketrekking')
  async withdraw(@Req() request: Request, @CurrentLink() link: LinkActor): Promise<SeeOther> {
    const { withdrawn } = extensionRequestWords[this.frames.languageOf(request)];
    const last = await this.found.lastOf(link.invitationId);
    // Pressed twice, or decided meanwhile: the page says how it stands.
    if (!last?.request.isOpen) return new SeeOther('/svar/utsatt-frist');
    await this.requests.withdraw(link);
    return new SeeOther('/svar', { kind: 'success', text: withdrawn });
  }

  private async page(request: Request, link: LinkActor, { typed, errors }: Shown): Promise<Page> {
    const language = this.frames.languageOf(request);
    const { consultation, invitation } = await this.hearingOf(link);
    return new ExtensionRequestPage(language, {
      hearing: consultation.title,
      deadlineOn: invitation.deadlineIn(consultation),
      last: await this.found.lastOf(link.invitationId),
      refusal: refusalFor(link, consultation, language),
      typed,
      errors,
    });
  }

  private async hearingOf(
    link: LinkActor,
  ): Promise<{ readonly consultation: Consultation; readonly invitation: Invitation }> {
    const consultation = await this.reader.find(link, link.consultationId);
    const invitation = await this.database.reader.findOneByOrFail(Invitation, { id: link.invitationId });
    return { consultation, invitation };
  }
}

function refusalFor(link: LinkActor, { state }: Consultation, language: Language): string | false {
  if (!responsePolicy.maySubmit(link, link)) return extensionRequestWords[language].notAllowed;
  const refusal = scopeRefusal('one', state);
  return refusal !== null && extensionRefusalWords[language][refusal];
}
