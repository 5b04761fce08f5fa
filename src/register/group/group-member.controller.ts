import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { addressWith } from '../../shared/web/pager.js';
import { ChooseBodyPage } from '../choose-body.page.js';
import { OrganisationReader } from '../organisation/organisation-reader.js';
import { groupPath, subjectCrumbs } from '../register-paths.js';
import { groupSubject } from '../register-subject.js';
import { SubjectReader } from '../subject-reader.js';
import { GroupService } from './group.service.js';
import { groupWords } from './group.words.js';

/** Who belongs to a group: adding a body, and taking one out. */
@Controller('register/grupper/:id/medlemmer')
@ForSignedIn()
export class GroupMemberController {
  constructor(
    private readonly groups: GroupService,
    private readonly bodies: OrganisationReader,
    private readonly subjects: SubjectReader,
    private readonly frames: Frames,
  ) {}

  @Get('ny')
  async choose(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<Page> {
    const language = this.frames.languageOf(request);
    const t = groupWords[language];
    const group = await this.subjects.findToEdit(person, groupSubject(id));
    const search = typedText(typedFrom(query), 'sok');
    return new ChooseBodyPage(language, {
      title: t.addMember,
      introduction: t.chooseIntroduction(group.name),
      crumbs: subjectCrumbs(language, group),
      action: groupPath(id, 'medlemmer', 'ny'),
      cancelHref: group.href,
      search,
      found: await this.bodies.search(search),
      way: 'post',
      choose: t.addMember,
      hrefOf: () => groupPath(id, 'medlemmer'),
    });
  }

  @Post()
  async add(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    await this.groups.addMember(person, id, typedText(typedFrom(body), 'organisation'));
    return this.leadBack(request, id, 'added');
  }

  @Post('fjerning')
  async remove(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const typed = typedFrom(body);
    await this.groups.removeMember(person, id, typedText(typed, 'organisation'));
    return this.leadBack(request, id, 'removed', typedText(typed, 'side'));
  }

  private leadBack(request: Request, id: string, done: 'added' | 'removed', page = ''): SeeOther {
    return new SeeOther(addressWith(groupPath(id), { side: page }), {
      kind: 'success',
      text: groupWords[this.frames.languageOf(request)][done],
    });
  }
}
