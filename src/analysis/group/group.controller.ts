import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentAddress, ForAddressHolder } from '../../identity/access/access.decorators.js';
import type { AddressHolder } from '../../identity/access/request.js';
import { fieldError, typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { readAssessment } from '../deeds/assessment.form.js';
import { NothingSaid, TooMuchSaid } from '../talk/talk.errors.js';
import { GroupCommentPage, type TypedInGroup } from './group-comment.page.js';
import { GroupCommentsPage } from './group-comments.page.js';
import { GROUP_VIEWS, GroupReader, type GroupQuery } from './group-reader.js';
import { GroupSeatsPage, SEATS_PATH } from './group-seats.page.js';
import { GroupWork, type SeatComment } from './group-work.service.js';
import { groupWords } from './group.words.js';

const LONGEST_SEARCH = 200;

/** Where members of working groups, mostly from outside, read the comments in their draft, and say what they think. */
@Controller('vare-horinger/arbeidsgrupper')
@ForAddressHolder()
export class GroupController {
  constructor(
    private readonly groups: GroupReader,
    private readonly work: GroupWork,
    private readonly frames: Frames,
  ) {}

  @Get()
  async seats(@Req() request: Request, @CurrentAddress() holder: AddressHolder): Promise<Page> {
    return new GroupSeatsPage(this.frames.languageOf(request), await this.groups.seatsOf(holder));
  }

  @Get(':memberId')
  async comments(
    @Req() request: Request,
    @CurrentAddress() holder: AddressHolder,
    @Param('memberId') memberId: string,
    @Query() asked: unknown,
  ): Promise<Page> {
    const seat = await this.groups.seat(holder, memberId);
    const query = queryFrom(asked);
    const found = await this.groups.comments(seat, query);
    return new GroupCommentsPage(this.frames.languageOf(request), seat, found, query);
  }

  @Get(':memberId/merknader/:placementId')
  async comment(
    @Req() request: Request,
    @CurrentAddress() holder: AddressHolder,
    @Param() at: SeatComment,
  ): Promise<Page> {
    return this.page(request, holder, at);
  }

  @Post(':memberId/merknader/:placementId/innlegg')
  async say(
    @Req() request: Request,
    @CurrentAddress() holder: AddressHolder,
    @Param() at: SeatComment,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const typed = typedFrom(body);
    const language = this.frames.languageOf(request);
    try {
      await this.work.say(holder, at, typedText(typed, 'text'));
    } catch (error) {
      if (!(error instanceof NothingSaid) && !(error instanceof TooMuchSaid)) throw error;
      return this.page(request, holder, at, { typed, errors: [fieldError('text', error.wording, language)] });
    }
    return leadTo(at, groupWords[language].said);
  }

  @Post(':memberId/merknader/:placementId/innlegg/:remarkId/fjerning')
  async withdraw(
    @Req() request: Request,
    @CurrentAddress() holder: AddressHolder,
    @Param() { remarkId, ...at }: SeatComment & { readonly remarkId: string },
  ): Promise<SeeOther> {
    await this.work.withdraw(holder, at, remarkId);
    return leadTo(at, groupWords[this.frames.languageOf(request)].wasWithdrawn);
  }

  @Post(':memberId/merknader/:placementId/forslag')
  async propose(
    @Req() request: Request,
    @CurrentAddress() holder: AddressHolder,
    @Param() at: SeatComment,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const form = readAssessment(body, language);
    if (!form.ok) return this.page(request, holder, at, form);
    await this.work.propose(holder, at, form.assessment);
    return leadTo(at, groupWords[language].proposed);
  }

  @Post(':memberId/merknader/:placementId/forslag/tilbaketrekking')
  async takeBack(
    @Req() request: Request,
    @CurrentAddress() holder: AddressHolder,
    @Param() at: SeatComment,
  ): Promise<SeeOther> {
    await this.work.takeBack(holder, at);
    return leadTo(at, groupWords[this.frames.languageOf(request)].takenBack);
  }

  private async page(
    request: Request,
    holder: AddressHolder,
    { memberId, placementId }: SeatComment,
    fault?: TypedInGroup,
  ): Promise<Page> {
    const seat = await this.groups.seat(holder, memberId);
    const found = await this.groups.comment(seat, placementId);
    return new GroupCommentPage(this.frames.languageOf(request), seat, found, fault);
  }
}

function queryFrom(asked: unknown): GroupQuery {
  const typed = typedFrom(asked);
  return {
    view: GROUP_VIEWS.find((view) => view === typedText(typed, 'vis')) ?? 'all',
    text: typedText(typed, 'tekst').slice(0, LONGEST_SEARCH),
    page: typedText(typed, 'side'),
  };
}

function leadTo({ memberId, placementId }: SeatComment, text: string): SeeOther {
  return new SeeOther(`${SEATS_PATH}/${memberId}/merknader/${placementId}`, { kind: 'success', text });
}
