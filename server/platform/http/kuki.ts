import type { FastifyReply, FastifyRequest } from 'fastify'

/** Names and attributes of the cookies; behind TLS the browser itself enforces the __Host- rules. */
export interface Kuki {
  baca(req: FastifyRequest, nama: NamaKuki): string
  pasang(reply: FastifyReply, nama: NamaKuki, nilai: string, detik?: number): void
  hapus(reply: FastifyReply, nama: NamaKuki): void
}

/**
 * sesi: the session; awal: token of forms before login; separuh: login half done; pesan: the flash
 * line; rupa: light or dark; gaya: the style sheet this browser has been given;
 * survei: tells browsers apart that answer by an open link.
 */
export type NamaKuki = 'sesi' | 'awal' | 'separuh' | 'pesan' | 'rupa' | 'gaya' | 'survei'

export function buatKuki(secure: boolean): Kuki {
  const lengkap = (nama: NamaKuki): string => `${secure ? '__Host-' : ''}paraf_${nama}`
  const dasar = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  return {
    baca: (req, nama) => req.cookies[lengkap(nama)] ?? '',
    pasang(reply, nama, nilai, detik) {
      const umur = detik === undefined ? {} : { maxAge: detik }
      reply.setCookie(lengkap(nama), nilai, { ...dasar, ...umur })
    },
    hapus(reply, nama) {
      reply.clearCookie(lengkap(nama), dasar)
    },
  }
}
