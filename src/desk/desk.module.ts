import { Module } from '@nestjs/common';
import { DeskController } from './desk.controller.js';
import { DeskService } from './desk.service.js';

/** What needs me today. Reads from all domains and writes nothing. */
@Module({ controllers: [DeskController], providers: [DeskService] })
export class DeskModule {}
