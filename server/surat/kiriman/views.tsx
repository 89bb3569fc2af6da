import { Type } from 'typebox'
import { FormSkema } from '../../platform/ui/form.js'
import { PilihSaringan } from '../../platform/ui/pilih-saringan.js'
import { Tabel } from '../../platform/ui/table.js'
import { selisihHari } from '../../values/tanggal.js'
import { CARA_KIRIM, sebutCara } from '../cara-kirim.js'
import { kolomTerima } from '../skema-terima.js'
import type { BarisBelum } from './queries.js'

interface PropBelum {
  baris: BarisBelum[]
  berikut: string | null
  cara: string
  hariIni: string
  /** Null for readers who hold no post. */
  csrf: string | null
  saat(d: Date): string
  /** Day in the zone of the office. */
  tanggal(d: Date): string
}

/** The form is beside the table, so its rows are named from there. */
const FORMULIR = 'terima-banyak'
const Kolom = Type.Object(kolomTerima)

/** What was sent and nobody has confirmed: one receipt may stand for several. */
export function BelumTerima(p: PropBelum) {
  const { baris, berikut, cara, csrf, saat } = p
  return (
    <>
      <p class="letak">
        <a href="/surat">Buku agenda</a>
      </p>
      <h1>Belum ada bukti terima</h1>
      <Saring cara={cara} />
      <Tabel
        keterangan="Pengiriman tanpa bukti terima"
        keteranganTersembunyi
        baris={baris}
        kosong="Semua pengiriman sudah ada bukti terimanya."
        kolom={[
          ...(csrf
            ? [
                {
                  judul: 'Pilih',
                  isi: (b: BarisBelum) => (
                    <input
                      type="checkbox"
                      name="id"
                      value={b.id}
                      form={FORMULIR}
                      aria-label={`Pilih ${b.nomor} kepada ${b.tujuan}`}
                    />
                  ),
                },
              ]
            : []),
          {
            judul: 'Nomor',
            isi: (b) => (
              <a class="utama" href={`/naskah/${b.naskah_id}/pengiriman`}>
                {b.nomor}
              </a>
            ),
          },
          { judul: 'Tujuan', isi: (b) => b.tujuan },
          { judul: 'Hal', isi: (b) => b.hal },
          {
            judul: 'Cara',
            isi: (b) => (
              <>
                {sebutCara(b.cara)}
                {b.resi && <small>resi {b.resi}</small>}
              </>
            ),
          },
          { judul: 'Dikirim', isi: (b) => <Dikirim b={b} {...p} saat={saat} /> },
        ]}
      />
      {berikut && (
        <p>
          <a href={`/surat/kiriman?${new URLSearchParams({ cara, sesudah: berikut })}`}>
            Halaman berikutnya
          </a>
        </p>
      )}
      {csrf && baris.length > 0 && (
        <section class="kartu">
          <h2>Tanda terima yang dipilih</h2>
          <p>
            Satu foto daftar ekspedisi yang sudah diparaf penerima berlaku untuk semua baris yang
            dicentang.
          </p>
          <FormSkema
            skema={Kolom}
            id={FORMULIR}
            awal={{ tanggal: p.hariIni }}
            aksi="/pengiriman/terima"
            csrf={csrf}
            tombol="Simpan tanda terima"
          />
        </section>
      )}
    </>
  )
}

function Dikirim({ b, hariIni, saat, tanggal }: PropBelum & { b: BarisBelum }) {
  const hari = selisihHari(tanggal(b.dikirim_at), hariIni)
  return (
    <>
      {saat(b.dikirim_at)}
      <small>{[hari > 0 && `${hari} hari lalu`, b.pengirim].filter(Boolean).join(', ')}</small>
    </>
  )
}

const Saring = ({ cara }: { cara: string }) => (
  <form class="saring" method="get" action="/surat/kiriman">
    <PilihSaringan label="Cara" nama="cara" kini={cara} isi={Object.entries(CARA_KIRIM)} />
    <button class="tombol-tipis">Tampilkan</button>
    <a href="/buku/ekspedisi">Buku ekspedisi</a>
  </form>
)
