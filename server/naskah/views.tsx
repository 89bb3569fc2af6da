const TAHAP: Record<string, string> = { konsep: 'Konsep', ketik: 'Ketikan', terbit: 'Terbit' }
const SIFAT: Record<string, string> = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' }

/** A document: its versions, and who set which mark on which of them. */
export function HalamanNaskah({ data, saat }: { data: any; saat(d: Date): string }) {
  const { naskah, versi, cap } = data
  return (
    <>
      <p><a href={`/perkara/${naskah.perkara_id}`}>{naskah.judul_perkara}</a></p>
      <h1>{naskah.hal || naskah.jenis}</h1>
      <p>{naskah.nomor ? `Nomor ${naskah.nomor}` : 'Belum bernomor'} · {naskah.keadaan}</p>
      <h2>Versi</h2>
      <table class="daftar">
        <caption class="sembunyi">Versi naskah</caption>
        <thead><tr><th scope="col">Versi</th><th scope="col">Oleh</th><th scope="col">Waktu</th><th scope="col">SHA-256</th><th scope="col">Berkas</th></tr></thead>
        <tbody>{versi.map((v: any) => (
          <tr>
            <td data-label="Versi">{v.versi}. {TAHAP[v.tahap]}</td>
            <td data-label="Oleh">{v.oleh}</td>
            <td data-label="Waktu">{saat(v.dibuat_at)}</td>
            <td data-label="SHA-256"><code title={v.docx_sha256}>{v.docx_sha256.slice(0, 12)}</code></td>
            <td data-label="Berkas">
              <a href={`/naskah/${naskah.id}/versi/${v.versi}.docx`}>DOCX</a>{' '}
              {v.pdf === 'selesai' ? <a href={`/naskah/${naskah.id}/versi/${v.versi}.pdf`}>PDF</a>
                : v.pdf === 'gagal' ? 'PDF gagal' : 'PDF menunggu'}
            </td>
          </tr>))}
        </tbody>
      </table>
      <h2>Paraf dan tanda tangan</h2>
      {cap.length === 0 && <p class="kosong">Belum ada paraf.</p>}
      <ol class="riwayat">{cap.map((c: any) => (
        <li>
          <time>{saat(c.dibuat_at)}</time>{' '}
          {c.jenis === 'paraf' ? `Paraf tingkat ${c.tingkat}` : 'Tanda tangan'} oleh {c.cuplikan.nama},{' '}
          {SIFAT[c.cuplikan.sifat]}{c.cuplikan.jabatan}, atas versi {c.versi}
          {c.gugur_at && ' (gugur karena naskah diubah)'}
        </li>))}
      </ol>
    </>
  )
}
