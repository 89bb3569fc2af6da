import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChild } from 'preact'
import { render } from 'preact-render-to-string'
import { Halaman } from '../ui/page.js'
import type { AlamatAset } from './aset.js'
import { tokenCsrf } from './csrf.js'
import type { GayaAwal } from './gaya-awal.js'
import { bolehDisimpan, tandaSesi } from './luring.js'
import { jalurSendiri } from './permintaan.js'
import { bacaRupa } from './rupa.js'
import type { KepalaHalaman, Luring, OpsiHttp } from './types.js'

declare module 'fastify' {
  interface FastifyReply {
    /** Answers a page: the shell of the office around `isi`. */
    halaman(isi: ComponentChild, opsi: OpsiHalaman): Promise<FastifyReply>
    /** The same without anything that is read from the database: no menu, no name of the reader. */
    halamanDarurat(isi: ComponentChild, opsi: OpsiHalaman): FastifyReply
    /** 303 to a path of our own; a `?pesan=` in it becomes the flash line of the next page. */
    lanjut(jalur: string): FastifyReply
    /** The token forms on this page carry. */
    csrf(): string
  }
}

export interface OpsiHalaman {
  judul: string
  status?: number
  /** May be kept on the device of its reader. */
  luring?: Luring | null
}

const PESAN_TERPANJANG = 300

export function pasangHalaman(
  app: FastifyInstance,
  opsi: OpsiHttp,
  aset: AlamatAset,
  gaya: GayaAwal,
): void {
  // So that the office has its name and colours even while the database is away.
  let kepalaTerakhir: KepalaHalaman = { nama: '', singkatan: '' }
  app.decorateReply('csrf', function (this: FastifyReply) {
    return tokenCsrf(this.request, this)
  })
  app.decorateReply('lanjut', function (this: FastifyReply, jalur: string) {
    return lanjut(this, jalur)
  })
  app.decorateReply('halaman', async function (this: FastifyReply, isi, o) {
    const req = this.request
    const kepala = (kepalaTerakhir = await opsi.kepala(opsi.db))
    if (o.luring) bolehDisimpan(this, o.luring, kepala)
    const badan = render(
      Halaman({
        judul: o.judul,
        isi,
        kepala,
        pelaku: req.sesi ? req.pelaku : null,
        sesi: req.sesi ? tandaSesi(req.sesi) : undefined,
        csrf: this.csrf(),
        pesan: ambilPesan(req, this),
        jalur: req.url.split('?')[0]!,
        nav: opsi.nav,
        rupa: bacaRupa(req),
        cari: req.pelaku.luar ? undefined : opsi.cari,
        // A page that refuses has said what to do already.
        bantuan: o.status ? undefined : opsi.bantuan?.(req.routeOptions.url ?? ''),
        hitungan: req.sesi ? ((await opsi.hitung?.(opsi.db, req.pelaku, req.kini)) ?? {}) : {},
        aset,
        gaya: gaya.untuk(req, this),
      }),
    )
    return kirim(this, badan, o.status)
  })
  app.decorateReply('halamanDarurat', function (this: FastifyReply, isi, o) {
    const req = this.request
    const badan = Halaman({
      judul: o.judul,
      isi,
      kepala: kepalaTerakhir,
      pelaku: null,
      csrf: '',
      pesan: '',
      jalur: '',
      nav: [],
      rupa: bacaRupa(req),
      aset,
    })
    return kirim(this, render(badan), o.status)
  })
}

const kirim = (reply: FastifyReply, badan: string, status = 200): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8').send(`<!doctype html>${badan}`)

/**
 * The flash line travels in a cookie: taken from the address, anyone could make the office say
 * anything by sending someone a link.
 */
function lanjut(reply: FastifyReply, jalur: string): FastifyReply {
  const url = new URL(jalurSendiri(jalur), 'http://x')
  const pesan = url.searchParams.get('pesan')?.slice(0, PESAN_TERPANJANG)
  url.searchParams.delete('pesan')
  if (pesan) reply.request.kuki.pasang(reply, 'pesan', Buffer.from(pesan).toString('base64url'), 60)
  return reply.redirect(`${url.pathname}${url.search}${url.hash}`, 303)
}

function ambilPesan(req: FastifyRequest, reply: FastifyReply): string {
  const kuki = req.kuki.baca(req, 'pesan')
  if (!kuki) return ''
  req.kuki.hapus(reply, 'pesan')
  return Buffer.from(kuki, 'base64url').toString('utf8').slice(0, PESAN_TERPANJANG)
}
