import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { CoverageService } from '../../../response/coverage/coverage.service.js';
import { Frames } from '../../../shared/web/frames.js';
import { typedFrom, typedText } from '../../../shared/web/form.js';
import { SeeOther, type Page } from '../../../shared/web/page.js';
import { ConsolidationAccess } from '../consolidation-access.js';
import { ConsolidationReader } from '../consolidation-reader.js';
import { OuterChoices } from '../outer-choices.js';
import { AssociationPage } from './association.page.js';
import { BenchPages } from './bench-pages.js';
import { placePath } from './consolidation-paths.js';
import { choiceFormFrom } from './consolidation.forms.js';
import { deedWords } from './deed.words.js';
import { OverviewPage } from './overview.page.js';

/** The consolidation of an association's hearing: at a glance, by place, and by association. */
@Controller('skrivebord/horinger/:id/sammenstilling')
@ForSignedIn()
export class ConsolidationController {
  constructor(
    private readonly access: ConsolidationAccess,
    private readonly reader: ConsolidationReader,
    private readonly hearings: ConsultationReader,
    private readonly coverage: CoverageService,
    private readonly choices: OuterChoices,
    private readonly benches: BenchPages,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query('side') page?: unknown,
  ): Promise<Page> {
    await this.access.toRead(person, id);
    const outline = await this.hearings.outline(id);
    const asked = { text: '', choice: 'all', page: typeof page === 'string' ? page : '' } as const;
    return new OverviewPage(this.frames.languageOf(request), {
      outline,
      overview: await this.reader.overview(id),
      coverage: await this.coverage.table(outline, asked),
    });
  }

  @Get('sted')
  async bench(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    const asked = typedFrom(request.query);
    const address = { consultationId: id, place: typedText(asked, 'sted'), into: typedText(asked, 'inn') };
    return this.benches.of(person, this.frames.languageOf(request), address);
  }

  @Get('instans/:invitationId')
  async association(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('invitationId') invitationId: string,
  ): Promise<Page> {
    await this.access.toRead(person, id);
    const association = await this.reader.byAssociation(id, invitationId);
    return new AssociationPage(this.frames.languageOf(request), await this.reader.overview(id), association);
  }

  @Post('valg')
  async choose(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = choiceFormFrom(body);
    await this.benches.toWork(person, id, form.place);
    const saved = await this.choices.choose(person, { consultationId: id, ...form });
    const t = deedWords[this.frames.languageOf(request)];
    return new SeeOther(
      placePath(id, form),
      saved.outcome === 'saved' ? { kind: 'success', text: t.choiceSaved } : { kind: 'warning', text: t.choiceTaken },
    );
  }
}
