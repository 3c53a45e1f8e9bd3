import type { StrapiApp } from '@strapi/strapi/admin';
import { z } from 'zod';
import { OpenField } from './OpenField';

type AddPanels = (panels: (() => null)[]) => void;

const apisSchema = z.object({
  addEditViewSidePanel: z.custom<AddPanels>((given) => typeof given === 'function'),
});

/** Lets addresses that name a field inside a block lead there. */
export function registerOpenField({ getPlugin }: Pick<StrapiApp, 'getPlugin'>): void {
  apisSchema.parse(getPlugin('content-manager').apis).addEditViewSidePanel([OpenField]);
}
