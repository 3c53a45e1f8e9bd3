import type { StrapiApp } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { z } from 'zod';
import { blockPlace, openBlock } from './open-block';

const PATIENCE_MS = 10_000;

/**
 * Follows an address that names a field inside a block to that block: Strapi focuses fields of the form
 * itself, and leaves blocks closed. Stands among the side panels and shows nothing.
 */
function OpenField(): null {
  const { search } = useLocation();
  useEffect(() => {
    const place = blockPlace(new URLSearchParams(search).get('field') ?? '');
    if (place === null || openBlock(place)) return undefined;
    const observer = new MutationObserver(() => {
      if (openBlock(place)) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    const timer = setTimeout(() => observer.disconnect(), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [search]);
  return null;
}

type AddPanels = (panels: (() => null)[]) => void;

const apisSchema = z.object({
  addEditViewSidePanel: z.custom<AddPanels>((given) => typeof given === 'function'),
});

/** Lets addresses that name a field inside a block lead there. */
export function registerOpenField({ getPlugin }: Pick<StrapiApp, 'getPlugin'>): void {
  apisSchema.parse(getPlugin('content-manager').apis).addEditViewSidePanel([OpenField]);
}
