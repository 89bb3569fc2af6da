import { kalimat, sebutKeadaan, warnaKeadaan } from '../perkara/kata.js'
import { Lencana } from '../platform/ui/badge.js'
import { Fakta, Tabel } from '../platform/ui/table.js'
import { TautanBerkas } from '../platform/ui/tautan-berkas.js'
import { tanggalPanjang } from '../values/tanggal.js'

type Saat = (d: Date) => string

const TAHAP: Record<string, string> = {
  konsep: 'Konsep',
  ketik: 'Ketikan',
  final: 'Final',
  terbit: 'Terbit',
}
export const sebutTahap = (tahap: string): string => TAHAP[tahap] ?? kalimat(tahap)
const SIFAT: Record<string, string> = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' }

/** A document: its versions, and who set which mark on which of them. */
export function HalamanNaskah({ data, saat }: { data: any; saat: Saat }) {
  const { naskah, versi, cap } = data
  return (
    <>
      <p class="letak">
        <a href={`/perkara/${naskah.perkara_id}`}>{naskah.judul_perkara}</a>
      </p>
      <h1>
        {naskah.hal || kalimat(naskah.jenis)}{' '}
        <Lencana jenis={warnaKeadaan(naskah.keadaan)}>{sebutKeadaan(naskah.keadaan)}</Lencana>
      </h1>
      {naskah.keadaan === 'batal' && (
        <p class="kabar kabar-bahaya">
          {naskah.pengganti_id ? (
            <>
              Surat ini digantikan oleh{' '}
              <a href={`/naskah/${naskah.pengganti_id}`}>{naskah.nomor_pengganti}</a>.
            </>
          ) : (
            'Surat ini dibatalkan.'
          )}{' '}
          Alasan: {naskah.alasan_batal}
        </p>
      )}
      <Fakta
        isi={[
          ['Jenis naskah', kalimat(naskah.jenis)],
          ['Nomor', <NomorBuku naskah={naskah} />],
          ['Tanggal', naskah.tanggal && tanggalPanjang(naskah.tanggal)],
          ['Kepada', naskah.tujuan?.length > 0 && <Tujuan tujuan={naskah.tujuan} />],
        ]}
      />
      <h2>Versi</h2>
      <TabelVersi id={naskah.id} versi={versi} saat={saat} />
      {naskah.versi > 0 && (
        <p>
          <a href={`/naskah/${naskah.id}/srikandi.docx`}>Ekspor untuk SRIKANDI (DOCX)</a>
        </p>
      )}
      {naskah.terbit_sha256 && (
        <p>
          <a href={`/naskah/${naskah.id}/pengiriman`}>
            Pengiriman, tanda terima, dan surat terkait
          </a>{' '}
          · <a href={`/naskah/${naskah.id}/per-peserta`}>Surat untuk setiap peserta</a> ·{' '}
          <a href={`/naskah/${naskah.id}/pindaian`}>Pindaian bertanda tangan</a>
          {naskah.token && (
            <>
              {' '}
              · <a href={`/v/${naskah.token}`}>Pemeriksaan keaslian</a>
            </>
          )}{' '}
          · <a href={`/naskah/${naskah.id}/salinan-arsip`}>Salinan arsip (DOCX)</a>
        </p>
      )}
      <h2>Paraf dan tanda tangan</h2>
      {cap.length === 0 ? (
        <p class="kosong">Belum ada paraf.</p>
      ) : (
        <DaftarCap cap={cap} saat={saat} />
      )}
    </>
  )
}

/** The number leads to its row in the book, where it can be cancelled. */
const NomorBuku = ({ naskah: n }: { naskah: any }) =>
  n.nomor && n.nomor_buku_id ? (
    <a href={`/surat/nomor/${n.nomor_buku_id}`}>{n.nomor}</a>
  ) : (
    <>{n.nomor || 'Belum bernomor'}</>
  )

const Tujuan = ({ tujuan }: { tujuan: string[] }) =>
  tujuan.length === 1 ? (
    <>{tujuan[0]}</>
  ) : (
    <ol>
      {tujuan.map((t) => (
        <li>{t}</li>
      ))}
    </ol>
  )

function TabelVersi({ id, versi, saat }: { id: string; versi: any[]; saat: Saat }) {
  return (
    <Tabel
      keterangan="Versi naskah"
      keteranganTersembunyi
      baris={versi}
      kolom={[
        {
          judul: 'Versi',
          isi: (v) => `${v.versi}. ${sebutTahap(v.tahap)}${v.word ? ' (Word)' : ''}`,
        },
        { judul: 'Oleh', isi: (v) => v.oleh ?? '–' },
        { judul: 'Waktu', isi: (v) => saat(v.dibuat_at) },
        {
          judul: 'Perubahan',
          isi: (v) =>
            v.versi > 1 && (
              <a href={`/naskah/${id}/banding?dari=${v.versi - 1}&ke=${v.versi}`}>
                dari versi {v.versi - 1}
              </a>
            ),
        },
        {
          judul: 'Sidik berkas',
          isi: (v) => <code title={v.docx_sha256}>{v.docx_sha256.slice(0, 12)}</code>,
        },
        {
          judul: 'Berkas',
          isi: (v) => (
            <TautanBerkas
              jalur={`/naskah/${id}/versi/${v.versi}`}
              pdf={v.pdf}
              sebab={v.pdf_galat}
            />
          ),
        },
      ]}
    />
  )
}

function DaftarCap({ cap, saat }: { cap: any[]; saat: Saat }) {
  return (
    <ol class="riwayat">
      {cap.map((c: any) => (
        <li class={c.gugur_at ? 'redup' : undefined}>
          <time dateTime={new Date(c.dibuat_at).toISOString()}>{saat(c.dibuat_at)}</time>{' '}
          {c.jenis === 'paraf' ? `Paraf tingkat ${c.tingkat}` : 'Tanda tangan'} oleh{' '}
          {c.cuplikan.nama}, {SIFAT[c.cuplikan.sifat]}
          {c.cuplikan.jabatan}, atas versi {c.versi}
          {c.gugur_at && ' (gugur karena naskah diubah)'}
        </li>
      ))}
    </ol>
  )
}
