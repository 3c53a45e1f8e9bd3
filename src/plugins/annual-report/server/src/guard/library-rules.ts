import { z } from 'zod';
import { parseRequest } from '../http/parse-request';
import { bodyOf, changeBody, libraryRequest } from './library-requests';
import { openBoundLibrary, type BoundLibrary } from './bound-library';
import { narrowFolders, narrowOneFolder, narrowTree } from './library-answers';
import { fileQuery, folderQuery, ONE_FOLDER_QUERY } from './library-query';
import type { FileInfo } from './media-ids';
import { requireOffered } from './read-query';
import type { BoundRequest, GuardRule, GuardRules } from './rule';

const { fileNames, idOfPath, idOfQuery, infos, parent, several, updates } = libraryRequest;

const SETTINGS = 'They are settings of the whole installation.';
const MODEL = 'It would read and count the photographs of every school.';

/** What a form says of one file, with the folder that the file may stand in. */
const placeInfo = (library: BoundLibrary, school: string[], info: FileInfo): FileInfo => {
  const folder = library.placeFor(school, info.folder);
  return folder === undefined ? info : { ...info, folder };
};

const writeInfos = (infosToWrite: FileInfo | FileInfo[]): string | string[] =>
  Array.isArray(infosToWrite)
    ? infosToWrite.map((info) => JSON.stringify(info))
    : JSON.stringify(infosToWrite);

/**
 * Strapi would tie what is uploaded to any document that the form names beside the file.
 * @throws ValidationError (400) for whatever stands beside what is said of the file
 */
const requireFilesAlone = (request: BoundRequest): void => {
  const body = { ...bodyOf(request.context) };
  Reflect.deleteProperty(body, 'fileInfo');
  parseRequest({ strapi: request.strapi, schema: z.strictObject({}), input: body });
};

/** Changes one file: it stays in its school. */
const changeFile = async (request: BoundRequest, file: number): Promise<void> => {
  const library = await openBoundLibrary(request);
  const school = await library.requireFiles([file]);
  requireFilesAlone(request);
  const said = infos(request);
  if (said === null) return;
  const placed = Array.isArray(said)
    ? said.map((info) => placeInfo(library, school, info))
    : placeInfo(library, school, said);
  changeBody(request.context, { fileInfo: writeInfos(placed) });
};

/** What is said of each file: in a list as long as theirs what names it, else what stands in its place, else nothing. */
const infoOfEach = (names: string[], said: FileInfo[]): FileInfo[] =>
  names.map((fileName, index) => {
    const naming = said.length === names.length && said.find(({ name }) => name === fileName);
    return naming || (said[index] ?? {});
  });

/**
 * Puts what is new into a folder of theirs, whatever the form says: something is said of every file, for Strapi
 * stores one of which nothing is said in no folder. It takes an object for one file and a list for several; a list
 * with one more, for of one as long as theirs it leaves out every file whose name it does not find.
 */
const placeNew = async (request: BoundRequest): Promise<void> => {
  requireFilesAlone(request);
  const library = await openBoundLibrary(request);
  const said = [infos(request) ?? []].flat();
  const names = fileNames(request);
  const placed: FileInfo[] = [];
  for (const info of names.length > 1 ? infoOfEach(names, said) : [said[0] ?? {}]) {
    placed.push({ ...info, folder: await library.placeForNew(info.folder) });
  }
  const [only = {}, ...others] = placed;
  const fileInfo = writeInfos(others.length === 0 ? only : [...placed, {}]);
  changeBody(request.context, { fileInfo });
};

const oneFile: GuardRule = {
  read: idOfPath,
  async bound(request) {
    const library = await openBoundLibrary(request);
    requireOffered({ ...request, offered: { plain: [] } });
    await library.requireFiles([idOfPath(request)]);
  },
};

const changeOneFile: GuardRule = {
  read(request) {
    idOfPath(request);
    infos(request);
  },
  bound: (request) => changeFile(request, idOfPath(request)),
};

/** Every route of Strapi's media library that the panel calls. */
export const LIBRARY_RULES: GuardRules = {
  'GET /settings': { bound: { open: SETTINGS } },
  'PUT /settings': { bound: { closed: SETTINGS } },
  'GET /configuration': { bound: { open: SETTINGS } },
  'PUT /configuration': { bound: { closed: SETTINGS } },

  'POST /': {
    read(request) {
      idOfQuery(request);
      infos(request);
    },
    bound(request) {
      const file = idOfQuery(request);
      return file === null ? placeNew(request) : changeFile(request, file);
    },
  },
  'POST /files': { read: infos, bound: placeNew },
  'GET /files': {
    async bound(request) {
      const library = await openBoundLibrary(request);
      requireOffered({ ...request, offered: fileQuery(library) });
    },
  },
  'GET /files/:id': oneFile,
  'DELETE /files/:id': oneFile,
  'PUT /files/:id': changeOneFile,
  'POST /files/:id/replace': changeOneFile,

  'GET /folder-structure': {
    async bound(request) {
      request.narrow(narrowTree((await openBoundLibrary(request)).own));
    },
  },
  'GET /folders': {
    async bound(request) {
      const library = await openBoundLibrary(request);
      const query = requireOffered({ ...request, offered: folderQuery(library) });
      const theirs = { id: { $in: library.own.ids } };
      query.filters = query.filters === undefined ? theirs : { $and: [query.filters, theirs] };
      request.narrow(narrowFolders(library.own));
    },
  },
  'GET /folders/:id': {
    read: idOfPath,
    async bound(request) {
      const library = await openBoundLibrary(request);
      library.requireFolders([idOfPath(request)]);
      requireOffered({ ...request, offered: ONE_FOLDER_QUERY });
      request.narrow(narrowOneFolder(library.own));
    },
  },
  'POST /folders': {
    read: parent,
    async bound(request) {
      const library = await openBoundLibrary(request);
      const asked = parent(request);
      if (typeof asked === 'number') library.requireFolders([asked]);
      changeBody(request.context, { parent: await library.placeForNew(asked) });
    },
  },
  'PUT /folders/:id': {
    read(request) {
      idOfPath(request);
      parent(request);
    },
    async bound(request) {
      const library = await openBoundLibrary(request);
      const id = idOfPath(request);
      const school = library.requireFolders([id]);
      const asked = parent(request);
      if (asked === undefined) return;
      // The form of a school's own folder says that it stands at the top, where they see it.
      if (asked === null && library.own.isSchoolFolder(id)) {
        changeBody(request.context, { parent: undefined });
        return;
      }
      library.requireMovable([id]);
      changeBody(request.context, { parent: library.placeFor(school, asked) });
    },
  },

  'POST /actions/bulk-delete': {
    read: several,
    async bound(request) {
      const library = await openBoundLibrary(request);
      const { files, folders } = several(request);
      await library.requireFiles(files);
      library.requireFolders(folders);
      library.requireMovable(folders);
    },
  },
  'POST /actions/bulk-move': {
    read: several,
    async bound(request) {
      const library = await openBoundLibrary(request);
      const { files, folders, into } = several(request);
      const schools = [...(await library.requireFiles(files)), ...library.requireFolders(folders)];
      library.requireMovable(folders);
      const place = library.placeFor(schools, into);
      if (place !== undefined) changeBody(request.context, { destinationFolderId: place });
    },
  },
  'POST /actions/bulk-update': {
    read: updates,
    async bound(request) {
      const library = await openBoundLibrary(request);
      const placed = [];
      for (const { id, fileInfo = {} } of updates(request)) {
        const school = await library.requireFiles([id]);
        placed.push({ id, fileInfo: placeInfo(library, school, fileInfo) });
      }
      if (placed.length > 0) changeBody(request.context, { updates: placed });
    },
  },

  'POST /actions/generate-ai-metadata': { read: several, bound: { closed: MODEL } },
  'POST /ai-metadata-jobs': { bound: { closed: MODEL } },
  'GET /ai-metadata-jobs/latest': { bound: { closed: MODEL } },
  'GET /ai-metadata-jobs/pending-count': { bound: { closed: MODEL } },
};
