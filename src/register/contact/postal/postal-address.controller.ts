import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { unlessChanged } from '../../../shared/errors/unless-changed.js';
import { readForm, type FieldError } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import { SeeOther, type Page } from '../../../shared/web/page.js';
import { bodySubject, groupSubject, type RegisterSubject } from '../../register-subject.js';
import { SubjectReader } from '../../subject-reader.js';
import { isTooManyLines, linesOf, PostalAddressForm } from './postal-address.form.js';
import { postalAddressPage } from './postal-address.page.js';
import { PostalAddressService } from './postal-address.service.js';
import { postalAddressWords } from './postal-address.words.js';

/** Where letters on paper go to a body, or to a group that has one address. */
@Controller('register')
@ForSignedIn()
export class PostalAddressController {
  constructor(
    private readonly addresses: PostalAddressService,
    private readonly subjects: SubjectReader,
    private readonly frames: Frames,
  ) {}

  @Get('organisasjoner/:id/postadresse')
  ofBody(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return this.show(request, person, bodySubject(id));
  }

  @Post('organisasjoner/:id/postadresse')
  saveOfBody(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.save(request, person, bodySubject(id), body);
  }

  @Get('grupper/:id/postadresse')
  ofGroup(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return this.show(request, person, groupSubject(id));
  }

  @Post('grupper/:id/postadresse')
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
    const stored = await this.addresses.of(person.hostId, subject);
    return postalAddressPage(this.frames.languageOf(request), named, {
      typed: { lines: stored, seen: stored },
      errors: [],
      storedNow: null,
    });
  }

  private async save(
    request: Request,
    person: PersonActor,
    subject: RegisterSubject,
    body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const words = postalAddressWords[language];
    const named = await this.subjects.findToEdit(person, subject);
    const form = readForm(PostalAddressForm, body, language);
    if (!form.ok) return postalAddressPage(language, named, { ...form, storedNow: null });
    const lines = linesOf(form.value.lines);
    if (isTooManyLines(lines)) {
      const errors: FieldError[] = [{ field: 'lines', message: words.tooManyLines }];
      return postalAddressPage(language, named, { typed: form.typed, errors, storedNow: null });
    }
    const saved = await unlessChanged(this.addresses.save(person, subject, linesOf(form.value.seen), lines));
    if (saved.ok) return new SeeOther(named.href, { kind: 'success', text: words.saved });
    const storedNow = await this.addresses.of(person.hostId, subject);
    return postalAddressPage(language, named, { typed: form.typed, errors: [], storedNow });
  }
}
