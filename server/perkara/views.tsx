import type { BarisPerkara } from './queries.js'
import { katakan } from './kata-riwayat.js'

type Saat = (d: Date) => string
const STATUS: Record<string, string> = { berjalan: 'Berjalan', selesai: 'Selesai', dihentikan: 'Dihentikan', terbuka: 'Terbuka', batal: 'Batal' }

export function DaftarPerkara({ baris, berikut, saat }: { baris: BarisPerkara[]; berikut: string | null; saat: Saat }) {
  return (
    <>
      <h1>Perkara</h1>
      <p><a class="tombol" href="/perkara/baru">Mulai perkara baru</a></p>
      {baris.length === 0 && <p class="kosong">Belum ada perkara. Mulai satu dengan tombol di atas.</p>}
      {baris.length > 0 && (
        <table class="daftar">
          <caption class="sembunyi">Daftar perkara</caption>
          <thead><tr>
            <th scope="col">Perkara</th><th scope="col">SOP</th><th scope="col">Unit</th>
            <th scope="col">Mulai</th><th scope="col">Keadaan</th><th scope="col">Tugas terbuka</th>
          </tr></thead>
          <tbody>{baris.map((p) => (
            <tr>
              <td data-label="Perkara"><a href={`/perkara/${p.id}`}>{p.judul}</a></td>
              <td data-label="SOP">{p.sop}</td>
              <td data-label="Unit">{p.unit}</td>
              <td data-label="Mulai">{saat(p.dibuat_at)}</td>
              <td data-label="Keadaan">{STATUS[p.status]}</td>
              <td data-label="Tugas terbuka">{p.terbuka}</td>
            </tr>))}
          </tbody>
        </table>)}
      {berikut && <p><a href={`/perkara?sesudah=${berikut}`}>Halaman berikutnya</a></p>}
    </>
  )
}

export function HalamanPerkara({ data, saat, kejadian, csrf }: { data: any; saat: Saat; kejadian: { kode: string; nama: string }[]; csrf: string }) {
  const { perkara, tugas, naskah, lampiran, anak, riwayat } = data
  return (
    <>
      <h1>{perkara.judul}</h1>
      <dl class="baris-sop">
        <div><dt>SOP</dt><dd><a href={`/sop/${perkara.sop_kode}`}>{perkara.sop}</a></dd></div>
        <div><dt>Unit</dt><dd>{perkara.unit}</dd></div>
        {perkara.pelatihan && <div><dt>Pelatihan</dt><dd><a href={`/pelatihan/${perkara.pelatihan_id}/peserta`}>{perkara.pelatihan}</a></dd></div>}
        <div><dt>Keadaan</dt><dd>{STATUS[perkara.status]}</dd></div>
        <div><dt>Mulai</dt><dd>{saat(perkara.dibuat_at)}</dd></div>
        {perkara.selesai_at && <div><dt>Selesai</dt><dd>{saat(perkara.selesai_at)}</dd></div>}
      </dl>
      {perkara.induk_id && <p>Dipanggil oleh <a href={`/perkara/${perkara.induk_id}`}>perkara induk</a>.</p>}
      {perkara.status === 'berjalan' && kejadian.map((k) => <FormKejadian id={perkara.id} kejadian={k} csrf={csrf} />)}
      <h2>Tugas</h2>
      <TabelTugasPerkara tugas={tugas} saat={saat} />
      {anak.length > 0 && <><h2>Perkara yang dipanggil</h2><ul>{anak.map((a: any) =>
        <li><a href={`/perkara/${a.id}`}>{a.sop}: {a.judul}</a> ({STATUS[a.status]})</li>)}</ul></>}
      <h2>Naskah</h2>
      <TabelNaskah naskah={naskah} />
      {lampiran.length > 0 && <><h2>Lampiran</h2><ul>{lampiran.map((l: any) =>
        <li><a href={`/lampiran/${l.id}`}>{l.nama}</a></li>)}</ul></>}
      <h2>Riwayat</h2>
      <ol class="riwayat">{riwayat.map((r: any) => (
        <li><time>{saat(r.at)}</time> {katakan(r)}</li>))}
      </ol>
    </>
  )
}

function TabelTugasPerkara({ tugas, saat }: { tugas: any[]; saat: Saat }) {
  return (
    <table class="daftar">
      <caption class="sembunyi">Tugas perkara ini</caption>
      <thead><tr><th scope="col">Langkah</th><th scope="col">Pelaksana</th><th scope="col">Keadaan</th><th scope="col">Masuk</th><th scope="col">Selesai</th></tr></thead>
      <tbody>{tugas.map((t) => (
        <tr>
          <td data-label="Langkah"><a href={`/tugas/${t.id}`}>{t.no}. {t.nama}</a>{t.kunjungan > 1 && <small>kunjungan ke-{t.kunjungan}</small>}</td>
          <td data-label="Pelaksana">{t.peran}{(t.oleh ?? t.pemegang) && <small>{t.oleh ?? t.pemegang}</small>}</td>
          <td data-label="Keadaan">{STATUS[t.status]}</td>
          <td data-label="Masuk">{saat(t.dibuka_at)}</td>
          <td data-label="Selesai">{t.selesai_at ? saat(t.selesai_at) : ''}</td>
        </tr>))}
      </tbody>
    </table>
  )
}

export function TabelNaskah({ naskah }: { naskah: any[] }) {
  if (naskah.length === 0) return <p class="kosong">Belum ada naskah.</p>
  return (
    <table class="daftar">
      <caption class="sembunyi">Naskah</caption>
      <thead><tr><th scope="col">Nomor</th><th scope="col">Hal</th><th scope="col">Keadaan</th><th scope="col">Berkas</th></tr></thead>
      <tbody>{naskah.map((n) => (
        <tr>
          <td data-label="Nomor">{n.nomor || 'belum bernomor'}</td>
          <td data-label="Hal"><a href={`/naskah/${n.id}`}>{n.hal || n.jenis}</a></td>
          <td data-label="Keadaan">{n.keadaan} (versi {n.versi})</td>
          <td data-label="Berkas">
            <a href={`/naskah/${n.id}/versi/${n.versi}.docx`}>DOCX</a>{' '}
            {n.pdf === 'selesai' ? <a href={`/naskah/${n.id}/versi/${n.versi}.pdf`}>PDF</a>
              : n.pdf === 'gagal' ? 'PDF gagal' : 'PDF menunggu'}
          </td>
        </tr>))}
      </tbody>
    </table>
  )
}

function FormKejadian({ id, kejadian, csrf }: { id: string; kejadian: { kode: string; nama: string }; csrf: string }) {
  return (
    <form class="kartu" method="post" action={`/perkara/${id}/kejadian/${kejadian.kode}`}>
      <h2>{kejadian.nama}</h2>
      <input type="hidden" name="_csrf" value={csrf} />
      <label>NIP peserta <input name="nip" required maxLength={25} inputMode="numeric" /></label>
      <label>Kendala <input name="keluhan" required maxLength={500} /></label>
      <button>Laporkan</button>
    </form>
  )
}
