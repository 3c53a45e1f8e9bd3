/** Where it is remembered which folder of the media library is a school's. */
export const schoolFolderKey = ({ code }: { code: string }): string => `school-folder-${code}`;
