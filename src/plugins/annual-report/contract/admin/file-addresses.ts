import { z } from 'zod';

/** Addresses in one request. */
export const MAX_FILE_ADDRESSES = 500;

/** `POST /annual-report/file-addresses`: addresses of photographs as they stand on a page, signed or not. */
export const fileAddressesRequestSchema = z.strictObject({
  addresses: z.array(z.string().max(2000)).min(1).max(MAX_FILE_ADDRESSES),
});

/** By the address that was given: one that works now. What its reader may not see is not among them. */
export const fileAddressesSchema = z.object({
  data: z.object({ addresses: z.record(z.string(), z.string()) }),
});

export type FileAddresses = z.infer<typeof fileAddressesSchema>['data'];
