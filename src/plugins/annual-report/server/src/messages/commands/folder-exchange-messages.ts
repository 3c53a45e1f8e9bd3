import type { Message } from '../message';

/** Why a folder is not loaded into a database, or a report not written as a folder. */
export const FOLDER_EXCHANGE_PROBLEMS = {
  'photo-missing': {
    zh: '图片“{key}”没有照片文件。请放入 photographs/{key}.jpg（或 .png、.webp），或在 file 中写文件名',
    en: 'the image "{key}" has no photograph; put photographs/{key}.jpg there (or .png, .webp), or name it in file',
  },
  'photo-unused': {
    zh: 'images.yaml 中没有图片用到这张照片',
    en: 'no image in images.yaml uses this photograph',
  },
  'photo-unreadable': {
    zh: '不是可以打开的 JPEG、PNG 或 WebP 照片',
    en: 'it cannot be opened as a JPEG, PNG or WebP photograph',
  },
  'photo-misnamed': {
    zh: '内容是 {format} 照片，扩展名应是 {extension}',
    en: 'it holds a {format} photograph; its name should end in {extension}',
  },
  'photo-large': {
    zh: '照片有 {megapixels} 百万像素，上限是 {limit}',
    en: 'the photograph has {megapixels} megapixels; {limit} is the limit',
  },
  'value-contradicts': {
    zh: '{code} {year} 年的值，数据库或同时载入的报告中是“{standing}”，这里是“{given}”。一年只有一个值，请改成一致',
    en: "the value of {code} {year} is '{standing}' in the database or in another report that is loaded, and '{given}' here; a year has one value, so make them agree",
  },
  'export-exists': {
    zh: '这里已经有东西，不会覆盖。请换一个文件夹，或先移走它',
    en: 'something stands there already and is not overwritten; choose another folder, or move it away',
  },
  'export-picture': {
    zh: '正文里直接插入了图片，文件夹放不下。请改用图片组',
    en: 'a picture stands inside the text, which no folder can hold; use a block of pictures',
  },
  'export-unreadable': {
    zh: '正文里有放不进文件夹的内容（{words}）。请在后台重新输入',
    en: 'the text holds something that no folder can hold ({words}); type it again in the admin panel',
  },
  'export-unplaced': {
    zh: '它不在目录里。请在“大纲”中给它一个位置，或删除它',
    en: 'it stands nowhere in the outline; give it a place on the page Outline, or delete it',
  },
  'export-photo': {
    zh: '图片没有照片文件。请补上照片，或去掉这张图片',
    en: 'the image has no photograph; add one, or take the image away',
  },
  'export-photo-kind': {
    zh: '照片的格式（{mime}）放不进文件夹。请换成 JPEG、PNG 或 WebP',
    en: 'no folder can hold a photograph of this kind ({mime}); replace it by JPEG, PNG or WebP',
  },
  'export-photo-unread': {
    zh: '照片文件 {url} 读不到。请检查媒体库和存储',
    en: 'the file of the photograph, {url}, cannot be read; look at the media library and its store',
  },
  'export-indicator': {
    zh: '指标“{code}”与指标体系包不同，文件夹里没有地方写。请先运行 npm run packs:load',
    en: 'the indicator "{code}" is not as its pack has it, which no folder can say; run npm run packs:load first',
  },
  'export-pack': {
    zh: 'database/packs 中没有报告的指标体系包“{code}”，导出后将无法载入。请先放入这个包',
    en: 'the report’s pack "{code}" is not in database/packs, so that nothing could load the folder; put the pack there first',
  },
  'export-school': {
    zh: '学校的资料不完整或太长，放不进文件夹。请在后台更正',
    en: 'the fields of the school are missing or too long for a folder; correct them in the admin panel',
  },
  'export-differs': {
    zh: '写成文件再读回来不一样：{what}。这是程序的缺陷，请报告；没有导出',
    en: 'it is not read from the folder as it stands in the report: {what}. That is a fault of ours, please report it; nothing was exported',
  },
  'report-exists': {
    zh: '{school}/{year} 的报告已经存在，不会覆盖。什么都没有载入。请先在后台删除它，或改用别的学校代码或年度',
    en: 'the report {school}/{year} exists already and is not overwritten; nothing was loaded. Delete it in the admin panel first, or give the folder another school or year',
  },
  'report-twice': {
    zh: '{school}/{year} 的报告在要载入的文件夹中出现了两次',
    en: 'the report {school}/{year} stands in two of the folders',
  },
  'school-differs': {
    zh: '学校“{code}”的“{field}”，数据库或同时载入的报告中是“{standing}”，这里是“{given}”。请改成一致',
    en: 'the "{field}" of school "{code}" is "{standing}" in the database or in another report that is loaded, and "{given}" here; make them agree',
  },
  'indicator-differs': {
    zh: '指标“{code}”的“{field}”，数据库中是“{standing}”，这里是“{given}”。请改成一致',
    en: 'the "{field}" of indicator "{code}" is "{standing}" in the database, and "{given}" here; make them agree',
  },
} satisfies Record<string, Message>;
