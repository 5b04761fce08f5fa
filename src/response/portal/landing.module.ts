import { Module } from '@nestjs/common';
import { LandingController } from './landing.controller.js';

/**
 * The address in the letters. A module of its own, since it must be the last one: `/svar/:secret` would take every other
 * address below `/svar`, also those of the domains that stand above answers.
 */
@Module({ controllers: [LandingController] })
export class LandingModule {}
