import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { AlreadyInGroup } from '../../consultation/working-group/working-group-member.errors.js';
import {
  WorkingGroupMembers,
  type SeenMember,
} from '../../consultation/working-group/working-group-members.service.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import { fieldError, readForm, typedFrom, typedText, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnalysisAccess } from '../analysis-access.js';
import { GroupDeskReader } from './group-desk-reader.js';
import { GroupDeskPage } from './group-desk.page.js';
import { groupDeskWords } from './group-desk.words.js';
import { GroupInvitations } from './group-invitations.service.js';
import { GroupMemberForm, isPublishable, NewGroupMemberForm } from './group-member.form.js';
import { GroupMemberPage, type TypedMember } from './group-member.page.js';

/** Which member of which hearing. */
interface MemberAddress {
  readonly id: string;
  readonly memberId: string;
}

/** The working groups behind the drafts of a hearing. */
@Controller('skrivebord/horinger/:id/arbeidsgrupper')
@ForSignedIn()
export class GroupDeskController {
  constructor(
    private readonly access: AnalysisAccess,
    private readonly reader: GroupDeskReader,
    private readonly members: WorkingGroupMembers,
    private readonly invitations: GroupInvitations,
    private readonly frames: Frames,
  ) {}

  @Get()
  async list(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return new GroupDeskPage(this.frames.languageOf(request), await this.reader.read(person, id));
  }

  @Post()
  async add(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    await this.access.toWork(person, id);
    const language = this.frames.languageOf(request);
    const form = readForm(NewGroupMemberForm, body, language);
    if (!form.ok) return new GroupDeskPage(language, await this.reader.read(person, id), form.typed, form.errors);
    const { draftId, ...said } = form.value;
    const details = { ...said, isPublishable: isPublishable(form.typed) };
    try {
      await this.members.add(person, id, draftId, details);
    } catch (error) {
      if (!(error instanceof AlreadyInGroup)) throw error;
      const errors = [fieldError('email', error.wording, language)];
      return new GroupDeskPage(language, await this.reader.read(person, id), form.typed, errors);
    }
    return this.leadOn(id, groupDeskWords[language].added);
  }

  @Get(':memberId')
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param() at: MemberAddress): Promise<Page> {
    return this.page(request, person, at);
  }

  @Post(':memberId')
  async edit(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: MemberAddress,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    await this.toWork(person, at);
    const language = this.frames.languageOf(request);
    const form = readForm(GroupMemberForm, body, language);
    if (!form.ok) return this.page(request, person, at, { ...form, isOvertaken: false });
    try {
      await this.members.edit(person, seenOf(at, form.typed), {
        ...form.value,
        isPublishable: isPublishable(form.typed),
      });
    } catch (error) {
      if (error instanceof AlreadyInGroup) {
        const errors = [fieldError('email', error.wording, language)];
        return this.page(request, person, at, { typed: form.typed, errors, isOvertaken: false });
      }
      if (!(error instanceof ChangedMeanwhile)) throw error;
      return this.page(request, person, at, { typed: form.typed, errors: [], isOvertaken: true });
    }
    return this.leadOn(at.id, groupDeskWords[language].saved);
  }

  @Post(':memberId/innbydelse')
  async invite(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: MemberAddress,
  ): Promise<SeeOther> {
    await this.toWork(person, at);
    await this.invitations.invite(person, at.id, at.memberId);
    return this.leadOn(at.id, groupDeskWords[this.frames.languageOf(request)].wasInvited);
  }

  @Post(':memberId/fjerning')
  async remove(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: MemberAddress,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    // Not `toWork`: a member is taken out after the hearing is over too, and no longer reads its comments.
    await this.members.remove(person, seenOf(at, typedFrom(body)));
    return this.leadOn(at.id, groupDeskWords[this.frames.languageOf(request)].removed);
  }

  /** Whoever may not read the hearing does not find it, whoever may not work is refused, before anything else is said. */
  private async toWork(person: PersonActor, { id, memberId }: MemberAddress): Promise<void> {
    await this.access.toWork(person, id);
    await this.members.find(id, memberId);
  }

  private async page(
    request: Request,
    person: PersonActor,
    { id, memberId }: MemberAddress,
    typed?: TypedMember,
  ): Promise<Page> {
    const groups = await this.reader.read(person, id);
    const member = await this.members.find(id, memberId);
    return new GroupMemberPage(this.frames.languageOf(request), groups, member, typed);
  }

  private leadOn(id: string, text: string): SeeOther {
    return new SeeOther(consultationPath(id, 'arbeidsgrupper'), { kind: 'success', text });
  }
}

function seenOf({ id, memberId }: MemberAddress, typed: Typed): SeenMember {
  return { consultationId: id, memberId, version: Number(typedText(typed, 'version')) };
}
