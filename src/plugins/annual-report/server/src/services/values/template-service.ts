import type { Core } from '@strapi/strapi';
import { writeCsv } from '../../sheets/csv-sheets';
import { writeXlsx } from '../../sheets/xlsx-sheets';
import { createValueGridService } from './value-grid-service';
import { tableToSheet } from './value-sheets';

export type TemplateRequest = {
  school: string;
  year: number;
  table: string;
  format: 'xlsx' | 'csv';
};

/** Tables to be filled in outside, with what stands now. */
export const createTemplateService = ({ strapi }: { strapi: Core.Strapi }) => {
  const grids = createValueGridService({ strapi });
  return {
    /** @throws NotFoundError when the report or the table does not exist */
    async make({ school, year, table: key, format }: TemplateRequest): Promise<Buffer> {
      const grid = await grids.read({ school, year, table: key });
      const [table] = grid.tables;
      if (!table) throw new Error(`Table ${key} was read without its layout.`);
      const { sheet, look } = tableToSheet({ school, year, table, grid });
      return format === 'csv' ? writeCsv({ sheet }) : writeXlsx({ sheet, look });
    },
  };
};
