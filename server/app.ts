import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import type { Logger } from 'pino'
import { pekerjaSimpanan } from './arsip/simpanan/pekerja.js'
import { pekerjaBulan } from './arsip/bulan/paket-bulan.js'
import { pekerjaPeriksa } from './arsip/periksa/periksa.js'
import { pekerjaBeritaAcara } from './arsip/jra/berita-acara.js'
import { pekerjaHasil } from './arsip/hasil-pelatihan.js'
import { pekerjaPaket } from './arsip/paket.js'
import { routes as ruteArsip } from './arsip/routes.js'
import { rutePekerjaan } from './arsip/routes-pekerjaan.js'
import { pekerjaCadangan } from './cadangan/pekerja.js'
import { ruteCadangan } from './cadangan/routes.js'
import { ruteCari } from './cari/routes.js'
import { akar, type Config } from './config.js'
import { simpanAlamatBawaan } from './kantor/alamat-publik.js'
import { pekerjaKalender } from './kalender/pekerja.js'
import { ruteKelola } from './kelola/routes.js'
import { pekerjaSop } from './kelola/sop/pekerja.js'
import { siapkanSegel } from './kelola/segel-awal.js'
import { routesKalender } from './kalender/routes.js'
import { pastikanKalender } from './kalender/service.js'
import { isiContoh } from './kantor/contoh.js'
import { kantor } from './kantor/plugin.js'
import { setelanKantor } from './kantor/setelan.js'
import { pekerjaLaporan } from './laporan/himpunan/pekerja.js'
import { ruteBeranda } from './laporan/beranda/routes.js'
import { ruteLatar } from './latar/routes.js'
import { pekerjaLatar } from './latar/service.js'
import { ruteLms } from './lms/routes.js'
import { pekerjaLms } from './lms/service.js'
import { rutePeta } from './laporan/peta/routes.js'
import { ruteRamalan } from './laporan/ramalan/routes.js'
import { pekerjaRamalan } from './laporan/ramalan/susun.js'
import { routes as ruteLaporan } from './laporan/routes.js'
import { pekerjaPratinjau } from './naskah/laman-templat/pratinjau.js'
import { rutePratinjau } from './naskah/pratinjau/routes.js'
import { muatTemplat } from './naskah/templat.js'
import { ruteJenis } from './naskah/jenis/routes.js'
import { ruteKlasifikasi } from './naskah/klasifikasi/routes.js'
import { daftarkanBawaan } from './naskah/templat-bawaan.js'
import { pasangLayanan } from './layanan/plugin.js'
import { ruteLuring } from './luring/routes.js'
import { pasangKelas, pekerjaKelas } from './kelas/plugin.js'
import { manifesBerlaku } from './naskah/templat-versi.js'
import { routes as ruteNaskah } from './naskah/routes.js'
import { pegawai } from './pegawai/plugin.js'
import { ruteKabar } from './pemberitahuan/routes.js'
import { ruteKabarKantor } from './pemberitahuan/routes-kantor.js'
import { belumDibaca, pekerjaPemberitahuan } from './pemberitahuan/service.js'
import { pintuSesi } from './pegawai/sesi.js'
import { pekerjaAduan } from './pengaduan/surel.js'
import { routes as rutePelatihan } from './pelatihan/routes.js'
import { rutePerangkat } from './perangkat/routes.js'
import { rutePerencanaan } from './perencanaan/routes.js'
import {
  gantiAtasan,
  jadwalkanPerkaraUsulan,
  pekerjaPerencanaan,
  usulanMenunggu,
} from './perencanaan/service.js'
import { rutePadanan } from './padanan/routes.js'
import type { Mesin } from './perkara/mesin.js'
import { pekerjaPerkara } from './perkara/pekerja.js'
import { routes as rutePerkara } from './perkara/routes.js'
import { routes as rutePeserta } from './peserta/routes.js'
import type { Clock } from './platform/clock.js'
import { transaksi } from './platform/db/db.js'
import { antreTertunda, pekerjaKonversi } from './platform/docx/antre-konversi.js'
import { buatConverter } from './platform/docx/konversi/konverter.js'
import type { Converter } from './platform/docx/konversi/types.js'
import { ruteDokumentasi } from './platform/http/dokumentasi/routes.js'
import { pekerjaKunciUlang } from './platform/http/kunci-ulang.js'
import { opsiFastify, pasangHttp } from './platform/http/plugin.js'
import { antre } from './platform/jobs/antre.js'
import type { Beat } from './platform/jobs/beat.js'
import type { JobHandler } from './platform/jobs/types.js'
import { pakaiSimpanan } from './platform/simpan/pilihan.js'
import { bukaS3 } from './platform/simpan/s3.js'
import { pasangBangkom } from './rekomendasi/plugin.js'
import { ruteRiwayat } from './riwayat/routes.js'
import { bukuSertifikat } from './sertifikat/buku.js'
import { PEMBUAT } from './pembuat.js'
import { salam } from './salam.js'
import { routes as ruteSertifikat } from './sertifikat/routes.js'
import { kemasSertifikat, pekerjaSertifikat } from './sertifikat/susun.js'
import { sop } from './sop/plugin.js'
import { daftarkanSop, muatWorkflows, periksaSemua, waktuTakJelas } from './sop/service.js'
import { bukuSurat } from './surat/buku/daftar.js'
import type { DaftarBuku } from './surat/buku/jenis.js'
import { ruteBuku } from './surat/buku/routes.js'
import { disposisiBaru } from './surat/masuk/queries-disposisi.js'
import { pekerjaSurat } from './surat/pekerja.js'
import { routes as ruteSurat } from './surat/routes.js'
import { beriJamLama } from './tenggat/jam-lama.js'
import { ruteAturanJam } from './tenggat/routes-aturan.js'
import { rutePeriksaJam } from './tenggat/routes-periksa.js'
import { pekerjaTenggat } from './tenggat/pekerja.js'
import { isiContohTte } from './tte/contoh.js'
import { routes as ruteTte } from './tte/routes.js'
import { mulaiDenyut } from './tenggat/eskalasi/denyut.js'
import { ruteEskalasi } from './tenggat/eskalasi/routes.js'
import { handlerBertanda } from './tugas/bertanda.js'
import { sapuRingkasan } from './tugas/ringkasan/sapu.js'
import { pekerjaPengganti } from './tugas/pengganti/pekerja.js'
import { routes as ruteTugas } from './tugas/routes.js'
import { usulanDikembalikan } from './usulan/perbaikan.js'
import { routes as ruteVerifikasi } from './verifikasi/routes.js'
import { bantuan } from './bantuan.js'
import { API } from './api.js'
import { daftarImpor } from './impor.js'
import { susunMesin } from './mesin.js'
import { jadwalkanSemua } from './jadwal.js'
import { NAV } from './nav.js'

export interface Bahan {
  config: Config
  db: Knex
  clock: Clock
  log: Logger
  /** Another way to make PDFs, for measuring. */
  converter?: Converter
}
export interface Bangunan {
  app: FastifyInstance
  /** What the workers of this process can do, by name of the job. */
  tugasPekerja: Record<string, JobHandler>
  /** Starts what such a process does every few seconds: deadlines that fall due. */
  denyut(): Beat
  /** The lines printed at start: the address and how to get in. */
  salam(): Promise<string[]>
}

/** Builds the whole office. Refuses to be built on a diagram or template that is wrong. */
export async function bangunApp(b: Bahan): Promise<Bangunan> {
  const { config, db, clock } = b
  await siapkanSegel(db, config.kunci)
  pakaiSimpanan(config.s3 && bukaS3(config.s3))
  if (config.contoh) {
    await transaksi(db, (trx) => isiContoh(trx, { kini: clock.now() }))
    await isiContohTte(db, clock.now())
  }
  await transaksi(db, (trx) => pastikanKalender(trx, clock.now()))
  const kenal = new Set<string>(await db('templat_versi').pluck('sha256'))
  const templat = await muatTemplat(join(akar(), 'templates'), kenal)
  await transaksi(db, (trx) => daftarkanBawaan(trx, templat.values(), clock.now()))
  const mesin = susunMesin(config)
  const bertanda = handlerBertanda(mesin.handlers)
  await siapkanSop(db, mesin, b.log)
  await beriJamLama(db, (nama) => mesin.handlers.get(nama)?.menungguLuar ?? false)
  const converter = b.converter ?? buatConverter(config.pdf)
  const app = await susunHttp(b, mesin, converter)
  app.addHook('onClose', () => converter.close())
  await transaksi(db, async (trx) => {
    // The sample office is looked at on the machine it runs on; a real one has to say its address.
    const sini = config.contoh ? `http://${config.host}:${config.port}` : ''
    await simpanAlamatBawaan(trx, config.url ?? sini, clock.now())
    await jadwalkanSemua(trx, clock.now())
    await jadwalkanPerkaraUsulan(trx)
    await antreTertunda(trx, (nama, isi, opsi) => antre(trx, nama, isi, opsi))
  })
  return {
    app,
    tugasPekerja: {
      ...pekerjaPerkara(db, mesin, clock),
      ...pekerjaPerencanaan(db, mesin, clock),
      ...pekerjaPemberitahuan({ db, clock, izinHttp: config.webhookHttp }),
      ...pekerjaKonversi({ db, converter, clock, antre: antreSendiri(db) }),
      ...pekerjaSertifikat({ db, clock, converter }),
      ...kemasSertifikat({ db, clock, converter }),
      ...pekerjaPaket(db, clock),
      ...pekerjaHasil(db, clock),
      ...pekerjaSurat({ db, clock, converter, buku: semuaBuku, pembuat: PEMBUAT }),
      ...pekerjaPratinjau({ db, converter, clock }),
      ...pekerjaBeritaAcara(db),
      ...pekerjaPeriksa(db, clock),
      ...pekerjaSimpanan(db, clock),
      ...pekerjaBulan(db, clock),
      ...pekerjaRamalan(db, clock),
      ...pekerjaKalender(db, clock),
      ...pekerjaSop(db, mesin, clock),
      ...pekerjaLaporan(db, clock),
      ...pekerjaAduan(db, clock),
      ...pekerjaLms(db, clock),
      ...pekerjaLatar(db, clock, daftarImpor(mesin)),
      ...pekerjaKelas(db, mesin, clock),
      ...pekerjaCadangan({ db, clock, dataDir: config.dataDir }),
      ...pekerjaTenggat(db, clock),
      ...pekerjaPengganti(db, clock),
      ...pekerjaKunciUlang(db, clock),
    },
    denyut: () =>
      mulaiDenyut({ db, clock, log: b.log, lain: (kini) => sapuRingkasan(db, kini, bertanda) }),
    salam: () => salam(b, app),
  }
}

/** Every book of the office, whichever room keeps it. */
const semuaBuku: DaftarBuku = async (db) => [...(await bukuSurat(db)), bukuSertifikat]

/** The gate, then the register: what the diagrams name must exist before anyone may run them. */
async function siapkanSop(db: Knex, mesin: Mesin, log: Logger): Promise<void> {
  const diagram = await muatWorkflows(join(akar(), 'workflows'))
  const peran = new Set<string>(await db('peran').pluck('kode'))
  // A sheet is no document: no step may ask for one to be drafted and signed.
  periksaSemua(diagram, {
    handlers: mesin.handlers,
    peran,
    naskah: new Set((await manifesBerlaku(db)).map((m) => m.jenis)),
  })
  // Never guessed and never a reason to stay closed: such a step only has no deadline.
  for (const kalimat of waktuTakJelas(diagram)) log.warn(kalimat)
  await transaksi(db, async (trx) => {
    for (const d of diagram) await daftarkanSop(trx, { xml: d.diagram.xml, diagram: d.diagram })
  })
}

async function susunHttp(
  { config, db, clock, log }: Bahan,
  mesin: Mesin,
  converter: Converter,
): Promise<FastifyInstance> {
  const app = Fastify(
    opsiFastify(log, { trustProxy: config.trustProxy as never }),
  ) as unknown as FastifyInstance
  await pasangHttp(app, {
    db,
    clock,
    secure: config.url?.startsWith('https:') ?? false,
    kunci: config.kunci,
    publicUrl: config.url ?? '',
    sesi: pintuSesi(db),
    nav: NAV,
    cari: '/cari',
    bantuan,
    kepala: (d) => setelanKantor(d),
    hitung: async (d, pelaku, kini) => ({
      '/disposisi': await disposisiBaru(d, pelaku),
      '/rencana/bawahan': await usulanMenunggu(d, pelaku),
      '/usulan': (await usulanDikembalikan(d, pelaku.pegawaiId)).length,
      '/pemberitahuan': await belumDibaca(d, pelaku.pegawaiId, kini),
    }),
  })
  await app.register(pegawai)
  await app.register(kantor)
  ruteLuring(app)
  ruteKabar(app)
  ruteKabarKantor(app, config.webhookHttp)
  routesKalender(app)
  rutePerangkat(app, gantiAtasan)
  rutePerencanaan(app, mesin)
  await app.register(sop)
  ruteEskalasi(app)
  for (const rute of [
    ruteNaskah,
    rutePelatihan,
    rutePeserta,
    ruteLms,
    ruteArsip,
    ruteVerifikasi,
    rutePeta,
    ruteRamalan,
    ruteLaporan,
    ruteAturanJam,
    rutePeriksaJam,
  ])
    rute(app)
  ruteSertifikat(app, config)
  rutePadanan(app)
  await pasangKelas(app, mesin)
  await pasangLayanan(app, mesin)
  pasangBangkom(app, mesin)
  ruteRiwayat(app)
  ruteCari(app)
  ruteJenis(app, manifesBerlaku)
  ruteKlasifikasi(app)
  ruteBuku(app, semuaBuku)
  ruteSurat(app, mesin)
  rutePekerjaan(app, converter)
  ruteLatar(app, daftarImpor(mesin))
  ruteTte(app, { clock, config })
  rutePerkara(app, mesin)
  ruteTugas(app, mesin)
  ruteKelola(app, mesin.handlers)
  ruteCadangan(app, config.dataDir)
  ruteBeranda(app, mesin)
  rutePratinjau(app, mesin)
  ruteDokumentasi(app, API)
  return app
}

const antreSendiri = (db: Knex) => (nama: string, isi: Record<string, unknown>, opsi?: object) =>
  transaksi(db, (trx) => antre(trx, nama, isi, opsi))
