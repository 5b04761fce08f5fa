import { Global, Module } from '@nestjs/common';
import { RegisterImportService } from './import/register-import.service.js';
import { OrganisationService } from './organisation/organisation.service.js';
import { RecipientSource } from './recipient-source.js';

const services = [RecipientSource, RegisterImportService, OrganisationService];

/** The bodies that can be asked, the lists they stand in and how they are reached. Knows nothing of hearings. */
@Global()
@Module({ providers: services, exports: services })
export class RegisterModule {}
