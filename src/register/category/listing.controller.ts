import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { unlessChanged } from '../../shared/errors/unless-changed.js';
import { typedFrom, typedList, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { bodySubject, groupSubject, type RegisterSubject } from '../register-subject.js';
import { SubjectReader } from '../subject-reader.js';
import { listingFormPage } from './listing-form.page.js';
import { ListingService } from './listing.service.js';
import { listingWords } from './listing.words.js';

/** Where a body or a group stands: its categories, and for a body its groups. */
@Controller('register')
@ForSignedIn()
export class ListingController {
  constructor(
    private readonly listings: ListingService,
    private readonly subjects: SubjectReader,
    private readonly frames: Frames,
  ) {}

  @Get('organisasjoner/:id/plassering')
  ofBody(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return this.show(request, person, bodySubject(id));
  }

  @Post('organisasjoner/:id/plassering')
  saveOfBody(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.save(request, person, bodySubject(id), body);
  }

  @Get('grupper/:id/plassering')
  ofGroup(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return this.show(request, person, groupSubject(id));
  }

  @Post('grupper/:id/plassering')
  saveOfGroup(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.save(request, person, groupSubject(id), body);
  }

  private async show(request: Request, person: PersonActor, subject: RegisterSubject): Promise<Page> {
    const named = await this.subjects.findToEdit(person, subject);
    return listingFormPage(this.frames.languageOf(request), named, await this.listings.of(person.hostId, subject));
  }

  private async save(
    request: Request,
    person: PersonActor,
    subject: RegisterSubject,
    body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const named = await this.subjects.findToEdit(person, subject);
    const typed = typedFrom(body);
    const input = { categoryIds: typedList(typed, 'category'), groupIds: typedList(typed, 'group') };
    const saved = await unlessChanged(this.listings.place(person, subject, typedText(typed, 'seen'), input));
    if (saved.ok) return new SeeOther(named.href, { kind: 'success', text: listingWords[language].saved });
    return listingFormPage(language, named, await this.listings.of(person.hostId, subject), typed);
  }
}
