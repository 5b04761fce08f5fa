import { Body, Controller, Get, Param, Post, Req, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { readForm, typedText, type FormResult } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnswersInHand } from '../answer-in-hand.js';
import { responsePolicy } from '../response.policy.js';
import { ColleagueList, type Colleague } from './colleague-list.js';
import { InviteForm, INVITE_WORDS, RoleForm } from './colleague.form.js';
import { ColleagueService, MOST_COLLEAGUES, type InvitedColleague } from './colleague.service.js';
import { colleagueWords } from './colleague.words.js';
import { ColleaguesPage, COLLEAGUES_PATH, type InviteRefusal } from './colleagues.page.js';
import { RemovalPage } from './removal.page.js';

const ATTEMPTS = { default: { limit: 40, ttl: 600_000 } };

/** The people of a body who answer together: who they are, one more, and one less. */
@Controller('svar/kolleger')
@ForLinkHolder()
export class ColleagueController {
  constructor(
    private readonly colleagues: ColleagueService,
    private readonly list: ColleagueList,
    private readonly answers: AnswersInHand,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentLink() link: LinkActor): Promise<Page> {
    return this.page(request, link);
  }

  @Post()
  @UseGuards(ThrottlerGuard)
  @Throttle(ATTEMPTS)
  async invite(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const form = readForm(InviteForm, body, language, INVITE_WORDS);
    if (!responsePolicy.maySubmit(link, link)) throw new NotAllowed('response.maySubmit');
    if (!form.ok) return this.page(request, link, form);
    const invited = await this.colleagues.invite(link, form.value);
    if (invited.ok) return this.back(colleagueWords[language].saidInvited(invited.link.holderName));
    return this.page(request, link, this.refusal(request, form, invited.reason));
  }

  @Post(':linkId/rolle')
  async giveRole(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Param('linkId') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const language = this.frames.languageOf(request);
    const form = readForm(RoleForm, body, language);
    if (!form.ok) throw new NotFound('role');
    const { holderName } = await this.colleagues.giveRole(link, id, form.value.role);
    return this.back(colleagueWords[language].saidRole(holderName));
  }

  @Post(':linkId/ny-epost')
  @UseGuards(ThrottlerGuard)
  @Throttle(ATTEMPTS)
  async resend(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Param('linkId') id: string,
  ): Promise<SeeOther> {
    const { holderName } = await this.colleagues.resend(link, id);
    return this.back(colleagueWords[this.frames.languageOf(request)].saidResent(holderName));
  }

  @Get(':linkId/fjerning')
  async confirmRemoval(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Param('linkId') id: string,
  ): Promise<Page> {
    if (!responsePolicy.maySubmit(link, link)) throw new NotAllowed('response.maySubmit');
    return new RemovalPage(this.frames.languageOf(request), await this.find(link, id));
  }

  @Post(':linkId/fjerning')
  async remove(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Param('linkId') id: string,
  ): Promise<SeeOther> {
    const { holderName } = await this.colleagues.remove(link, id);
    return this.back(colleagueWords[this.frames.languageOf(request)].saidRemoved(holderName));
  }

  private async find(link: LinkActor, id: string): Promise<Colleague> {
    const found = (await this.list.of(link.invitationId)).find((colleague) => colleague.link.id === id);
    if (!found) throw new NotFound('colleague');
    return found;
  }

  private async page(request: Request, link: LinkActor, refusal: InviteRefusal | null = null): Promise<Page> {
    const { outline } = await this.answers.find(link, null);
    const colleagues = await this.list.of(link.invitationId);
    const view = { hearing: outline.consultation.title, link, colleagues };
    return new ColleaguesPage(this.frames.languageOf(request), view, refusal);
  }

  private refusal(
    request: Request,
    { typed }: FormResult<InviteForm>,
    reason: Extract<InvitedColleague, { ok: false }>['reason'],
  ): InviteRefusal {
    const words = colleagueWords[this.frames.languageOf(request)];
    const messages = {
      alreadyInvited: words.already(typedText(typed, 'email')),
      tooMany: words.full(MOST_COLLEAGUES),
      usedUp: words.usedUp,
    } satisfies Record<typeof reason, string>;
    return { typed, errors: [{ field: 'email', message: messages[reason] }] };
  }

  private back(text: string): SeeOther {
    return new SeeOther(COLLEAGUES_PATH, { kind: 'success', text });
  }
}
