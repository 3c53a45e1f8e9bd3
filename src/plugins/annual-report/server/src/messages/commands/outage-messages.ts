import type { Message } from '../message';

/** What the server needs and has not got: nobody who reads this did something wrong. */
export const OUTAGE_MESSAGES = {
  'database-unavailable': {
    zh: '数据库暂时无法连接，请求没有完成。请过几秒再试；仍然这样时，请告诉管理员。',
    en: 'The database cannot be reached at the moment, so the request was not completed. Try again in a few seconds; if it happens again, tell your administrator.',
  },
  'uploads-closed': {
    zh: '服务器无权读写上传文件夹，请求没有完成。请告诉管理员：public/uploads 和其中的一切都应属于运行服务的用户；日志里写明了是哪个文件。',
    en: 'The server may not read and write its folder of files, so the request was not completed. Tell your administrator: public/uploads and all in it must belong to the user that the service runs as; the log names the file.',
  },
  'disk-full': {
    zh: '服务器的磁盘已满，请求没有完成。请告诉管理员：腾出空间后再试一次。',
    en: 'The disk of the server is full, so the request was not completed. Tell your administrator, and try again once there is room.',
  },
} satisfies Record<string, Message>;
