/**
 * The structure of a REFI-QDA codebook as RELAX NG, after chapter 5.2 of the standard (REFI-QDA 1.5): what is required, in
 * which order, and how a GUID and a colour are written.
 */
export const REFI_QDA_CODEBOOK = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:QDA-XML:codebook:1.0"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="CodeBook">
    <optional><attribute name="origin" ns=""/></optional>
    <element name="Codes"><oneOrMore><ref name="code"/></oneOrMore></element>
    <optional><element name="Sets"><oneOrMore><ref name="set"/></oneOrMore></element></optional>
  </element></start>
  <define name="code"><element name="Code">
    <ref name="identity"/>
    <attribute name="isCodable" ns=""><data type="boolean"/></attribute>
    <optional><attribute name="color" ns=""><data type="token"><param name="pattern">#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})</param></data></attribute></optional>
    <optional><element name="Description"><text/></element></optional>
    <zeroOrMore><ref name="code"/></zeroOrMore>
  </element></define>
  <define name="set"><element name="Set">
    <ref name="identity"/>
    <optional><element name="Description"><text/></element></optional>
    <zeroOrMore><element name="MemberCode"><ref name="guid"/></element></zeroOrMore>
  </element></define>
  <define name="identity"><ref name="guid"/><attribute name="name" ns=""/></define>
  <define name="guid"><attribute name="guid" ns=""><data type="token">
    <param name="pattern">[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}</param>
  </data></attribute></define>
</grammar>`;
