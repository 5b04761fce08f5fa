import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { IsIn } from 'class-validator';
import type { Request } from 'express';
import { consultationPath } from '../../../consultation/consultation-crumbs.js';
import { MEMBERS_SEE, type MembersSee } from '../../../consultation/consultation.entity.js';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { NotAllowed } from '../../../shared/errors/domain-error.js';
import { readForm } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import { SeeOther, type Page } from '../../../shared/web/page.js';
import { InternalOverviewPage } from './internal-overview.page.js';
import { InternalOverviews } from './internal-overview.service.js';
import { internalOverviewWords } from './internal-overview.words.js';
import { MembersSeeing } from './members-seeing.service.js';

/** What the members see of each other's answers. */
export class MembersSeeForm {
  @IsIn(MEMBERS_SEE, { message: 'choice' })
  membersSee!: MembersSee;
}

/** Where an internal hearing stands, and what its members see. */
@Controller('skrivebord/horinger/:id/intern')
@ForSignedIn()
export class InternalOverviewController {
  constructor(
    private readonly overviews: InternalOverviews,
    private readonly seeing: MembersSeeing,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return new InternalOverviewPage(this.frames.languageOf(request), await this.overviews.find(person, id));
  }

  @Post()
  async choose(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const form = readForm(MembersSeeForm, body, language);
    if (!form.ok) {
      const overview = await this.overviews.find(person, id);
      if (!overview.mayEdit) throw new NotAllowed('consultation.mayEdit');
      return new InternalOverviewPage(language, overview, form.errors);
    }
    await this.seeing.choose(person, id, form.value.membersSee);
    const notice = { kind: 'success', text: internalOverviewWords[language].saved } as const;
    return new SeeOther(consultationPath(id, 'intern'), notice);
  }
}
